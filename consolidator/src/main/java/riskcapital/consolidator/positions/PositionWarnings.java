package riskcapital.consolidator.positions;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import riskcapital.consolidator.feeds.ValidationLog;
import riskcapital.events.PositionsSnapshot;
import riskcapital.events.RuleFailure;

/** Warnings that the ingester attached to portfolios and their rows. */
final class PositionWarnings {
  private PositionWarnings() {}

  static List<ValidationLog.Failed> of(Collection<Portfolio> portfolios) {
    List<ValidationLog.Failed> failures = new ArrayList<>();
    for (Portfolio portfolio : portfolios) {
      for (Portfolio.Chunk chunk : portfolio.chunks()) {
        PositionsSnapshot read = chunk.read();
        for (RuleFailure rule : read.getWarnings()) {
          failures.add(new ValidationLog.Failed(item(read), rule, "WARN", "INGESTER"));
        }
      }
    }
    return failures;
  }

  private static ValidationLog.Item item(PositionsSnapshot chunk) {
    return new ValidationLog.Item(
        "POSITIONS",
        Portfolio.key(chunk).naturalKey(),
        chunk.getFundId(),
        null,
        chunk.getRevision(),
        chunk.getPortfolioDate(),
        chunk.getEventId());
  }
}
