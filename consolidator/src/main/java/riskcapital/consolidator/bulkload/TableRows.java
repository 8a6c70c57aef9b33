package riskcapital.consolidator.bulkload;

import java.util.function.BiConsumer;

/**
 * How rows of a table are stored, either way leaving the same.
 *
 * @param load {@code LOAD DATA LOCAL}; without {@code REPLACE} it is for new keys alone
 * @param statement of one row, with a parameter a column; does the same, and may do more for a key
 *     that a row stands under
 * @param columns gives a row's values in the order of both
 */
public record TableRows<R>(String load, String statement, BiConsumer<R, Columns> columns) {}
