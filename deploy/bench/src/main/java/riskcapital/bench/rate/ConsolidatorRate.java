package riskcapital.bench.rate;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import riskcapital.bench.measure.FormerRows;
import riskcapital.bench.measure.ProcessorTime;
import riskcapital.bench.measure.TestBed;
import riskcapital.bench.stress.PublishEvents;
import riskcapital.bench.stress.Published;
import riskcapital.bench.stress.StressDay;
import riskcapital.run.services.AwaitApplied;
import riskcapital.run.services.Database;
import riskcapital.run.terminal.RunException;

/**
 * How fast a running consolidator takes a day in: from the moment in which the day's events can be
 * read to the commit of the last, exposure, status, exceptions and offsets included.
 */
final class ConsolidatorRate {
  private static final long BETWEEN_LOOKS_MILLIS = 100;

  /**
   * Days before the measured ones. Of the first everything is new and derived the long way; the
   * second is of the kind that is measured.
   */
  static final int WARM_UPS = 2;

  private final TestBed bed;
  private final PublishEvents publish;
  private final Database database;
  private final AwaitOffsets await;

  ConsolidatorRate(TestBed bed, PublishEvents publish, Database database) {
    this.bed = bed;
    this.publish = publish;
    this.database = database;
    this.await = new AwaitOffsets(database, bed.services());
  }

  /**
   * One day.
   *
   * @param rowsPerSecond rows committed a second
   * @param fundsPerSecond portfolios committed a second
   * @param microsPerRow processor time of each process for a row
   * @param secondsToForget until the rows of the day before were gone, once all else was done
   */
  record Round(
      double rowsPerSecond,
      double fundsPerSecond,
      Map<String, Double> microsPerRow,
      double secondsToForget) {}

  /**
   * Publishes the funds' net assets, then their portfolios, and times the latter. Returns when all
   * that follows from the day is done too, such as warnings, and the rows of the day before are
   * gone.
   */
  Round measure(StressDay day) throws InterruptedException {
    await.await(publish.aum(day));
    Published portfolios = publish.portfolios(day);
    ProcessorTime time = ProcessorTime.of(bed.processes());
    long nanos = await.await(portfolios);
    Map<String, Double> micros = time.microsPerRow(day.size());
    requireRows(day);
    Instant asOf = Instant.now().truncatedTo(ChronoUnit.MICROS);
    await.await(publish.runs(asOf));
    new AwaitApplied(database, bed.services(), () -> {}, BETWEEN_LOOKS_MILLIS).await(asOf);
    return new Round(
        day.size() * 1e9 / nanos,
        day.funds() * 1e9 / nanos,
        micros,
        FormerRows.awaitDeleted(database, bed.services()) / 1e9);
  }

  private void requireRows(StressDay day) {
    require(
        day.size(),
        database.count(
            "select count(*) from FUNDS_POSITIONS_SNAPSHOT where portfolio_date = ?", day.date()),
        "rows of the day");
    require(day.size(), database.count("select count(*) from FUNDS_POSITIONS_SNAPSHOT"), "rows");
    require(day.funds(), database.count("select count(*) from MARGIN_STATUS"), "statuses");
    for (String derived : List.of("MARGIN_STATUS", "RISK_EXPOSURE_SNAPSHOT", "MAPPED_LABELS")) {
      require(
          day.funds(),
          database.count(
              "select count(distinct fund_id) from " + derived + " where portfolio_date = ?",
              day.date()),
          "funds of the day in " + derived);
    }
  }

  private static void require(long expected, long found, String what) {
    if (expected != found) {
      throw new RunException("%d %s expected, %d found".formatted(expected, what, found));
    }
  }
}
