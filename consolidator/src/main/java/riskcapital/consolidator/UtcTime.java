package riskcapital.consolidator;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;

/** Instants as the database keeps them: UTC {@code DATETIME(6)}, whatever zone the JVM is in. */
public final class UtcTime {
  private UtcTime() {}

  /** Value of a statement's parameter, cut to microseconds; the driver prints it at little cost. */
  public static LocalDateTime at(Instant instant) {
    return LocalDateTime.ofInstant(instant.truncatedTo(ChronoUnit.MICROS), ZoneOffset.UTC);
  }

  /** The same of an instant that may be missing. */
  public static @Nullable LocalDateTime of(@Nullable Instant instant) {
    return instant == null ? null : at(instant);
  }

  /** Instant of a column; null where the column is. */
  public static @Nullable Instant read(ResultSet row, String column) throws SQLException {
    LocalDateTime value = row.getObject(column, LocalDateTime.class);
    return value == null ? null : value.toInstant(ZoneOffset.UTC);
  }
}
