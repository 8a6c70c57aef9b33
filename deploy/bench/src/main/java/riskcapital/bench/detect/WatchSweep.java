package riskcapital.bench.detect;

import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import riskcapital.run.services.Database;
import riskcapital.run.services.Services;

/**
 * Sees the consolidator's sweep of statuses begin and end, from its scheduler's own row, to some
 * milliseconds. It ends after its last commit.
 */
final class WatchSweep {
  private static final long BETWEEN_LOOKS_MILLIS = 10;
  private static final String TASK =
      "select picked, version from scheduled_tasks where task_name = 'sweep-funds'";

  private final Database database;
  private final Services services;

  WatchSweep(Database database, Services services) {
    this.database = database;
    this.services = services;
  }

  /**
   * One execution, in {@link System#nanoTime}.
   *
   * @param begun just after it began
   * @param ended just after it ended
   */
  record Sweep(long begun, long ended) {
    double seconds() {
      return (ended - begun) / 1e9;
    }
  }

  private record Look(boolean picked, long version, long at) {}

  /** The first execution that ends with what is awaited; looked at after each. */
  Sweep await(BooleanSupplier awaited) throws InterruptedException {
    Look before = look();
    long begun = before.at();
    while (true) {
      services.requireAlive();
      TimeUnit.MILLISECONDS.sleep(BETWEEN_LOOKS_MILLIS);
      Look now = look();
      if (now.version() != before.version()) {
        if (now.picked()) {
          begun = now.at();
        } else {
          begun = before.picked() ? begun : before.at();
          if (awaited.getAsBoolean()) {
            return new Sweep(begun, now.at());
          }
        }
      }
      before = now;
    }
  }

  private Look look() {
    return database
        .list(TASK, row -> new Look(row.getBoolean(1), row.getLong(2), System.nanoTime()))
        .get(0);
  }
}
