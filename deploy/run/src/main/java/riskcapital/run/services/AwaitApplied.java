package riskcapital.run.services;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/**
 * Waits until everything served is in the database, judged and published: every feed's effective
 * watermark has come, the sweeps have run to their end after it, and the outbox is empty.
 */
public final class AwaitApplied {
  private static final int SWEEPS = 2;

  /** Counts the funds whose rules may be judged by what the feeds prove, and are not yet. */
  public static final String RULES_TO_JUDGE =
      "select count(*) from FUND_HEADS where warnings_await <="
          + " (select min(effective_as_of) from FEED_WATERMARKS where feed in ('AUM', 'POSITIONS'))";

  private final Database database;
  private final Services services;
  private final Show show;
  private final long pauseMillis;

  /** Tells how far it is. */
  public interface Show {
    void show() throws InterruptedException;
  }

  /**
   * @param show called before each pause
   */
  public AwaitApplied(Database database, Services services, Show show, long pauseMillis) {
    this.database = database;
    this.services = services;
    this.show = show;
    this.pauseMillis = pauseMillis;
  }

  /**
   * Returns when all is applied.
   *
   * @param asOf the frozen source's clock, which every watermark must equal; null is any watermark
   *     of the newest run
   */
  public void await(@Nullable Instant asOf) throws InterruptedException {
    while (!watermarksReached(asOf)) {
      pause();
    }
    for (int sweep = 0; sweep < SWEEPS; sweep++) {
      Instant begun = databaseNow();
      while (!sweptSince(begun)) {
        pause();
      }
    }
    while (database.count(RULES_TO_JUDGE) > 0) {
      pause();
    }
    while (database.count("select count(*) from OUTBOX where published_at is null") > 0) {
      pause();
    }
  }

  private void pause() throws InterruptedException {
    services.requireAlive();
    show.show();
    TimeUnit.MILLISECONDS.sleep(pauseMillis);
  }

  private boolean watermarksReached(@Nullable Instant asOf) {
    if (asOf == null) {
      return database.count(
              "select count(*) from FEED_WATERMARKS w where w.effective_as_of >="
                  + " (select max(r.as_of) from FEED_RUNS r where r.feed = w.feed)")
          == 3;
    }
    List<Instant> watermarks =
        database.list(
            "select effective_as_of from FEED_WATERMARKS",
            row -> row.getObject(1, LocalDateTime.class).toInstant(ZoneOffset.UTC));
    return watermarks.size() == 3 && watermarks.stream().allMatch(asOf::equals);
  }

  private Instant databaseNow() {
    return database
        .list(
            "select utc_timestamp(6)",
            row -> row.getObject(1, LocalDateTime.class).toInstant(ZoneOffset.UTC))
        .get(0);
  }

  /** Every recurring sweep has begun after the instant and succeeded. */
  private boolean sweptSince(Instant begun) {
    List<LocalDateTime> successes =
        database.list(
            "select last_success from scheduled_tasks where task_name like '%sweep%'",
            row -> row.getObject(1, LocalDateTime.class));
    return !successes.isEmpty()
        && successes.stream()
            .allMatch(at -> at != null && at.toInstant(ZoneOffset.UTC).isAfter(begun));
  }
}
