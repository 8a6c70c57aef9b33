package riskcapital.consolidator.bulkload;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalDateTime;
import org.jspecify.annotations.Nullable;

/** Takes the values of a row, column by column, in the order of the statement. */
public interface Columns {
  Columns add(long value);

  Columns add(@Nullable String value);

  Columns add(@Nullable BigDecimal value);

  Columns add(LocalDate value);

  /** In UTC. */
  Columns add(LocalDateTime value);

  /** Columns that were encoded before. */
  Columns addAll(EncodedRows rows, int row);
}
