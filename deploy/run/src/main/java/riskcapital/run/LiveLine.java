package riskcapital.run;

import java.util.Locale;
import java.util.concurrent.TimeUnit;
import riskcapital.run.services.Database;
import riskcapital.run.services.HttpJson;
import riskcapital.run.services.Service;
import riskcapital.run.terminal.Console;

/** The line of counts while the system lives. */
final class LiveLine {
  private static final int EVERY_SECONDS = 1;
  private static final int PLAIN_LINE_EVERY = 30;
  private static final String COUNTS =
      "select count(*), coalesce(sum(is_required), 0), coalesce(sum(is_missing), 0),"
          + " coalesce(sum(judgement_pending), 0), coalesce(sum(limit_status = 'BREACH'), 0),"
          + " (select count(*) from MARGIN_EXCEPTIONS where is_live) from MARGIN_STATUS";

  private final House house;
  private final HttpJson http;
  private final Console console;

  LiveLine(House house, HttpJson http, Console console) {
    this.house = house;
    this.http = http;
    this.console = console;
  }

  /** Returns only by an exception: Ctrl-C ends the process. */
  void showUntilInterrupted() throws InterruptedException {
    try (Database database = house.database()) {
      for (int look = 0; ; look++) {
        house.services().requireAlive();
        if (console.interactive() || look % PLAIN_LINE_EVERY == 0) {
          console.live(line(database));
        }
        TimeUnit.SECONDS.sleep(EVERY_SECONDS);
      }
    }
  }

  private String line(Database database) throws InterruptedException {
    long published = 0;
    for (Service ingester : house.ingesters()) {
      published += Meters.of(ingester, http).sum("rcm_ingest_published_total");
    }
    long events = published;
    return database
        .list(
            COUNTS,
            row ->
                String.format(
                    Locale.ROOT,
                    "events %,d | funds %,d | expected %,d | missing %,d | not judgeable yet %,d"
                        + " | breaches %,d | live exceptions %,d",
                    events,
                    row.getLong(1),
                    row.getLong(2),
                    row.getLong(3),
                    row.getLong(4),
                    row.getLong(5),
                    row.getLong(6)))
        .get(0);
  }
}
