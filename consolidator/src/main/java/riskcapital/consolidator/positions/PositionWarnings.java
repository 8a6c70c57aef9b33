package riskcapital.consolidator.positions;

import java.util.Collection;
import java.util.stream.Stream;
import riskcapital.consolidator.feeds.ValidationLog;
import riskcapital.events.PositionsSnapshot;
import riskcapital.events.RuleFailure;

/** Warnings that the ingester attached to portfolios and their rows. */
final class PositionWarnings {
  private PositionWarnings() {}

  /** In order; a chunk is read when its turn comes. */
  static Stream<ValidationLog.Failed> of(Collection<Portfolio> portfolios) {
    return portfolios.stream()
        .flatMap(portfolio -> portfolio.chunks().stream())
        .map(chunk -> chunk.get().header())
        .flatMap(
            chunk -> chunk.getWarnings().stream().map(warning -> warning(item(chunk), warning)));
  }

  private static ValidationLog.Failed warning(ValidationLog.Item item, RuleFailure rule) {
    return new ValidationLog.Failed(item, rule, "WARN", "INGESTER");
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
