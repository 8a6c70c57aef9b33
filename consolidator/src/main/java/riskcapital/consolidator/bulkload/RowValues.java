package riskcapital.consolidator.bulkload;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A row as parameters of a statement. */
final class RowValues implements Columns {
  private final List<@Nullable Object> values = new ArrayList<>();

  @Nullable Object[] toArray() {
    return values.toArray();
  }

  @Override
  public Columns add(long value) {
    return put(value);
  }

  @Override
  public Columns add(@Nullable String value) {
    return put(value);
  }

  @Override
  public Columns add(@Nullable BigDecimal value) {
    return put(value);
  }

  @Override
  public Columns add(LocalDate value) {
    return put(value);
  }

  @Override
  public Columns add(LocalDateTime value) {
    return put(value);
  }

  @Override
  public Columns addAll(EncodedRows rows, int row) {
    values.addAll(rows.values(row));
    return this;
  }

  private Columns put(@Nullable Object value) {
    values.add(value);
    return this;
  }
}
