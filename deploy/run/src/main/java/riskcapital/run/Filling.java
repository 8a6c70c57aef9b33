package riskcapital.run;

import java.util.List;
import java.util.Locale;
import riskcapital.run.services.HttpJson;
import riskcapital.run.services.Service;
import riskcapital.run.terminal.Console;

/** The live line while the database fills. */
final class Filling {
  private static final int PAUSE_MILLIS = 500;
  private static final int PLAIN_LINE_EVERY = 10;

  private final Console console;
  private final HttpJson http;
  private final List<Service> ingesters;
  private final Service consolidator;
  private int looks;

  Filling(Console console, HttpJson http, List<Service> ingesters, Service consolidator) {
    this.console = console;
    this.http = http;
    this.ingesters = ingesters;
    this.consolidator = consolidator;
  }

  /** Shows how far the ingesters and the consolidator are. */
  void show() throws InterruptedException {
    if (!console.interactive() && looks++ % PLAIN_LINE_EVERY != 0) {
      return;
    }
    StringBuilder line = new StringBuilder("published");
    for (Service ingester : ingesters) {
      long published = Meters.of(ingester, http).sum("rcm_ingest_published_total");
      line.append(
          String.format(Locale.ROOT, " %s %,d", ingester.name().replace("ingest-", ""), published));
    }
    long applied = Meters.of(consolidator, http).sum("rcm_consolidator_records_total");
    console.live(line.append(String.format(Locale.ROOT, ", consolidated %,d", applied)).toString());
  }

  long pauseMillis() {
    return PAUSE_MILLIS;
  }
}
