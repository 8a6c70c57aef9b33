package riskcapital.bench.detect;

import java.util.concurrent.TimeUnit;
import riskcapital.bench.measure.Results;
import riskcapital.bench.measure.Servers;
import riskcapital.bench.measure.TestBed;
import riskcapital.bench.rate.AwaitOffsets;
import riskcapital.bench.stress.PublishEvents;
import riskcapital.bench.stress.Published;
import riskcapital.run.services.Database;
import riskcapital.run.terminal.TextTable;

/**
 * How long it takes to find those that have not submitted among funds that fall due at once: from
 * the moment in which the feeds are proven up to their common due to the end of the sweep, when the
 * status, the exception, its first event and the outbox rows of every fund are committed. And how
 * long a portfolio of another fund takes meanwhile.
 */
public final class MeasureDetection {
  private static final int SETTLING_SECONDS = 10;
  private static final int UNDISTURBED_SECONDS = 5;
  private final Servers servers;
  private final int percentMissing;

  /**
   * Measures on servers that have nothing in them.
   *
   * @param percentMissing how many funds of a hundred have not submitted
   */
  public MeasureDetection(Servers servers, int percentMissing) {
    this.servers = servers;
    this.percentMissing = percentMissing;
  }

  /** Lets so many funds fall due at once and tells the figures. */
  public void measure(int funds) throws InterruptedException {
    DueAtOnce due = DueAtOnce.of(funds, percentMissing);
    TestBed bed = servers.consolidating(due.clock());
    try (Database database = bed.database();
        PublishEvents publish = new PublishEvents(bed.addresses())) {
      AwaitQuiet quiet = new AwaitQuiet(database, bed.services());
      AwaitOffsets applied = new AwaitOffsets(database, bed.services());
      report(bed, due, publish, applied);
      bed.console().step("%,d funds have reported".formatted(due.all()));
      publish.runs(due.earlyDue());
      quiet.await(due.early());
      bed.console().step("%,d funds were missing: the warm-up".formatted(due.early()));
      applied.await(publish.margin(due.tuesday(), due.submitting(), due.submitted()));
      publish.runs(due.submissionsProven());
      quiet.await(due.early());
      bed.console().step("%,d funds have submitted".formatted(due.late() - due.missing()));
      fallDue(bed, due, publish, quiet, new WatchSweep(database, bed.services()));
    }
  }

  private static void report(
      TestBed bed, DueAtOnce due, PublishEvents publish, AwaitOffsets applied)
      throws InterruptedException {
    applied.await(publish.aum(due.monday()));
    applied.await(publish.portfolios(due.monday()));
    applied.await(publish.aum(due.tuesday()));
    bed.console().step("%,d net assets are applied".formatted(due.all()));
    applied.await(publish.portfolios(due.tuesday()));
  }

  private static void fallDue(
      TestBed bed, DueAtOnce due, PublishEvents publish, AwaitQuiet quiet, WatchSweep watch)
      throws InterruptedException {
    try (Trickle trickle = new Trickle(bed, due.restated())) {
      TimeUnit.SECONDS.sleep(SETTLING_SECONDS);
      long settled = System.nanoTime();
      TimeUnit.SECONDS.sleep(UNDISTURBED_SECONDS);
      Published proof = publish.runs(due.lateDue());
      WatchSweep.Sweep sweep = watch.await(() -> quiet.found(due.allMissing()));
      trickle.end();
      quiet.await(due.allMissing());
      tell(
          bed,
          due,
          sweep,
          (sweep.ended() - proof.visibleFrom()) / 1e9,
          trickle.longest(settled, proof.visibleFrom()),
          trickle.longest(sweep.begun(), sweep.ended()));
    }
  }

  private static void tell(
      TestBed bed,
      DueAtOnce due,
      WatchSweep.Sweep sweep,
      double sinceProof,
      double undisturbed,
      double heldUp) {
    Results results = bed.results();
    String name = "detect" + due.late();
    results.put(name + "Missing", due.missing());
    results.put(name + "Seconds", sweep.seconds());
    results.put(name + "SecondsSinceProof", sinceProof);
    results.put(name + "HeldUpMillis", Math.round(heldUp));
    results.put(name + "UndisturbedMillis", Math.round(undisturbed));
    new TextTable()
        .heading("%,d funds fall due at once, %,d are missing".formatted(due.late(), due.missing()))
        .row("sweep, s", "%.2f".formatted(sweep.seconds()))
        .row("from the feeds' proof to its end, s", "%.2f".formatted(sinceProof))
        .row("slowest portfolio meanwhile, ms", Math.round(heldUp))
        .row("slowest portfolio before, ms", Math.round(undisturbed))
        .lines()
        .forEach(bed.console()::line);
  }
}
