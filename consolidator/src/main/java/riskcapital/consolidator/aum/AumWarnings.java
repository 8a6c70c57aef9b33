package riskcapital.consolidator.aum;

import java.util.Collection;
import java.util.List;
import riskcapital.consolidator.feeds.ValidationLog;
import riskcapital.events.AumReported;

/** Warnings that the ingester attached to AUM items. */
final class AumWarnings {
  private AumWarnings() {}

  static List<ValidationLog.Failed> of(Collection<AumReported> events) {
    return events.stream()
        .flatMap(
            event ->
                event.getWarnings().stream()
                    .map(rule -> new ValidationLog.Failed(item(event), rule, "WARN", "INGESTER")))
        .toList();
  }

  private static ValidationLog.Item item(AumReported event) {
    return new ValidationLog.Item(
        "AUM",
        ApplyAum.key(event).naturalKey(),
        event.getFundId(),
        null,
        event.getRevision(),
        event.getReferenceDate(),
        event.getEventId());
  }
}
