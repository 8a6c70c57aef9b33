package riskcapital.consolidator.derivation;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What the three feeds prove together. */
@Component
public class Watermark {
  private static final String LEAST =
      "select if(count(*) = 3, min(effective_as_of), null) as watermark from FEED_WATERMARKS"
          + " where feed in ('POSITIONS', 'AUM', 'MARGIN')";

  private final JdbcClient jdbc;

  Watermark(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** Least of the three effective watermarks; null while a feed has none. */
  public @Nullable Instant least() {
    return jdbc.sql(LEAST)
        .query((row, n) -> new Least(row.getObject(1, LocalDateTime.class)))
        .single()
        .instant();
  }

  private record Least(@Nullable LocalDateTime value) {
    @Nullable Instant instant() {
      return value == null ? null : value.toInstant(ZoneOffset.UTC);
    }
  }
}
