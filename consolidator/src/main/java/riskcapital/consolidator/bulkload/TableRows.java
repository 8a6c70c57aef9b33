package riskcapital.consolidator.bulkload;

import java.util.function.BiConsumer;

/**
 * How rows of a table are stored, either way leaving the same.
 *
 * @param load {@code LOAD DATA LOCAL}; with {@code REPLACE}, unless all keys are new
 * @param statement of one row that does the same, with a parameter a column
 * @param columns gives a row's values in the order of both
 */
public record TableRows<R>(String load, String statement, BiConsumer<R, Columns> columns) {}
