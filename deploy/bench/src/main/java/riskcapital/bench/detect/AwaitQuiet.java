package riskcapital.bench.detect;

import java.util.concurrent.TimeUnit;
import riskcapital.run.services.AwaitApplied;
import riskcapital.run.services.Database;
import riskcapital.run.services.Services;
import riskcapital.run.terminal.RunException;

/** Waits until so many funds are found missing and nothing is left to be judged or published. */
final class AwaitQuiet {
  private static final long BETWEEN_LOOKS_MILLIS = 100;
  private static final String MISSING = "select count(*) from MARGIN_STATUS where is_missing = 1";
  private static final String EXCEPTIONS =
      "select count(*) from MARGIN_EXCEPTIONS where type = 'MISSING_SUBMISSION' and is_live = 1";
  private static final String PENDING =
      "select count(*) from MANAGER_MARGIN_HISTORY where outcome = 'PENDING'";
  private static final String TO_PUBLISH = "select count(*) from OUTBOX where published_at is null";

  private final Database database;
  private final Services services;

  AwaitQuiet(Database database, Services services) {
    this.database = database;
    this.services = services;
  }

  /** Whether so many funds are missing. */
  boolean found(int funds) {
    return database.count(MISSING) == funds;
  }

  /** Returns when nothing moves any more. */
  void await(int missing) throws InterruptedException {
    while (!found(missing)
        || database.count(PENDING) > 0
        || database.count(AwaitApplied.RULES_TO_JUDGE) > 0
        || database.count(TO_PUBLISH) > 0) {
      services.requireAlive();
      TimeUnit.MILLISECONDS.sleep(BETWEEN_LOOKS_MILLIS);
    }
    long exceptions = database.count(EXCEPTIONS);
    if (exceptions != missing) {
      throw new RunException(
          "%d funds are missing, but %d have an exception".formatted(missing, exceptions));
    }
  }
}
