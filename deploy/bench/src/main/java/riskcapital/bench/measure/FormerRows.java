package riskcapital.bench.measure;

import java.util.Map;
import java.util.concurrent.TimeUnit;
import riskcapital.run.services.Database;
import riskcapital.run.services.Services;

/** Rows of portfolios that others took the place of: days lie farther apart than here. */
public final class FormerRows {
  /** Has a consolidator delete them as soon as nothing arrives, instead of a while after. */
  public static final Map<String, String> SOON = Map.of("rcm.former-rows-interval", "2s");

  /** A look reads all rows, beside what deletes them. */
  private static final long BETWEEN_LOOKS_MILLIS = 1_000;

  private static final String DATES_WITH_ROWS =
      "select count(distinct portfolio_date) from PORTFOLIO_POSITIONS";

  private FormerRows() {}

  /**
   * Returns when there are rows of one date alone.
   *
   * @return nanoseconds that it took
   */
  public static long awaitDeleted(Database database, Services services)
      throws InterruptedException {
    long start = System.nanoTime();
    while (database.count(DATES_WITH_ROWS) > 1) {
      services.requireAlive();
      TimeUnit.MILLISECONDS.sleep(BETWEEN_LOOKS_MILLIS);
    }
    return System.nanoTime() - start;
  }
}
