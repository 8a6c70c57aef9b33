package riskcapital.consolidator;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;

/** Instants as the database keeps them: UTC in {@code DATETIME(6)}, so whole microseconds. */
public final class UtcInstants {
  private UtcInstants() {}

  /** The instant cut to what a column holds, so that events and rows agree. */
  public static Instant toMicros(Instant instant) {
    return instant.truncatedTo(ChronoUnit.MICROS);
  }

  /** A statement's parameter. */
  public static LocalDateTime param(Instant instant) {
    return LocalDateTime.ofInstant(toMicros(instant), ZoneOffset.UTC);
  }

  /** A statement's parameter, null for null. */
  public static @Nullable LocalDateTime nullableParam(@Nullable Instant instant) {
    return instant == null ? null : param(instant);
  }

  /** A column that is never null. */
  public static Instant read(ResultSet row, String column) throws SQLException {
    return row.getObject(column, LocalDateTime.class).toInstant(ZoneOffset.UTC);
  }

  /** A column, null for null. */
  public static @Nullable Instant readNullable(ResultSet row, String column) throws SQLException {
    LocalDateTime value = row.getObject(column, LocalDateTime.class);
    return value == null ? null : value.toInstant(ZoneOffset.UTC);
  }
}
