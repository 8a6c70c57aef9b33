package riskcapital.consolidator.margin;

import java.util.Collection;
import java.util.List;
import riskcapital.consolidator.feeds.ValidationLog;
import riskcapital.events.MarginSubmitted;

/** Warnings that the ingester attached to margin versions. */
final class MarginWarnings {
  private MarginWarnings() {}

  static List<ValidationLog.Failed> of(Collection<MarginSubmitted> events) {
    return events.stream()
        .flatMap(
            event ->
                event.getWarnings().stream()
                    .map(rule -> new ValidationLog.Failed(item(event), rule, "WARN", "INGESTER")))
        .toList();
  }

  private static ValidationLog.Item item(MarginSubmitted event) {
    return new ValidationLog.Item(
        "MARGIN",
        MarginVersion.of(event).naturalKey(),
        event.getFundId(),
        event.getSubmissionId(),
        event.getVersion(),
        event.getReferenceDate(),
        event.getEventId());
  }
}
