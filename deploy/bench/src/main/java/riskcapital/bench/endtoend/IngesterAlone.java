package riskcapital.bench.endtoend;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import riskcapital.bench.measure.Median;
import riskcapital.bench.measure.PeakMemory;
import riskcapital.bench.measure.Results;
import riskcapital.bench.measure.Servers;
import riskcapital.bench.source.ServeSource;
import riskcapital.events.Feed;
import riskcapital.events.FeedRunCompleted;
import riskcapital.run.services.Service;
import riskcapital.run.terminal.RunException;
import riskcapital.run.terminal.TextTable;

/**
 * How fast the positions ingester is while nothing else works: read, validated and on the topic, by
 * the start and end that its own runs state, but for the commit at the end.
 */
final class IngesterAlone {
  private final Servers servers;
  private final ServeSource source;
  private final ServeDays days;

  IngesterAlone(Servers servers, ServeSource source, ServeDays days) {
    this.servers = servers;
    this.source = source;
    this.days = days;
  }

  /**
   * Restates today's portfolios so many times, for an ingester that has read what is shown, and
   * tells the figures.
   */
  void measure(Service ingester, int rounds, TextTable table) {
    List<Double> rates = new ArrayList<>();
    try (ReadRuns runs = new ReadRuns(servers.addresses(), servers.services())) {
      for (int round = 1; round <= rounds; round++) {
        days.addPortfolios(days.date(0), 1 + round);
        source.feed(Feed.POSITIONS).show();
        rates.add(rowsPerSecond(runs.next(Feed.POSITIONS)));
      }
    }
    double rate = Median.of(rates);
    Results results = servers.results();
    results.put("ingesterRowsPerSecond", Math.round(rate));
    table.row("positions ingester alone, rows/s", Math.round(rate));
    PeakMemory.megabytes(ingester.process().pid())
        .ifPresent(
            peak -> {
              results.put("ingesterPeakMegabytes", peak);
              table.row("its greatest resident memory, MB", peak);
            });
  }

  private double rowsPerSecond(FeedRunCompleted run) {
    if (run.getItems() != days.funds()) {
      throw new RunException(
          "a run of %d items, not of %d".formatted(run.getItems(), days.funds()));
    }
    Duration took = Duration.between(run.getStartedAt(), run.getCompletedAt());
    return days.size() * 1e9 / took.toNanos();
  }
}
