package riskcapital.consolidator.exceptions;

import java.time.Clock;
import java.time.Instant;
import java.util.Objects;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import riskcapital.consolidator.SqlFile;
import riskcapital.consolidator.UtcTime;

/**
 * Keeps which feeds are still being caught up with after a start: they are not judged late within
 * the allowance. The instant is that of the first start since the feed was last up to date, so a
 * process that restarts more often than the allowance still raises what is late.
 */
@Component
class FeedsCatchingUp {
  private static final String NOTE_CAUGHT_UP = SqlFile.read("exceptions/note-caught-up.sql");
  private static final String NOTE_CATCHING_UP = SqlFile.read("exceptions/note-catching-up.sql");

  private final JdbcClient jdbc;
  private final Instant startedAt;
  private volatile boolean started;

  FeedsCatchingUp(JdbcClient jdbc, Clock clock) {
    this.jdbc = jdbc;
    this.startedAt = clock.instant();
  }

  /** Follows the watermarks; each statement commits with the caller's transaction or by itself. */
  void follow(Instant lateBefore) {
    Object before = Objects.requireNonNull(UtcTime.of(lateBefore));
    jdbc.sql(NOTE_CAUGHT_UP).param("lateBefore", before).update();
    if (!started) {
      jdbc.sql(NOTE_CATCHING_UP)
          .param("lateBefore", before)
          .param("startedAt", UtcTime.of(startedAt))
          .update();
      started = true;
    }
  }
}
