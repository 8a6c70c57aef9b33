package riskcapital.consolidator.margin;

import java.util.List;
import java.util.Set;
import org.springframework.stereotype.Component;
import riskcapital.consolidator.feeds.ApplyEvents;
import riskcapital.consolidator.feeds.BatchEffects;
import riskcapital.consolidator.feeds.Received;
import riskcapital.events.MarginSubmitted;
import riskcapital.schemas.Topic;

/** Versions of submissions as the feed brings them. */
@Component
class ApplyMargin implements ApplyEvents<MarginSubmitted> {
  private final TakeInVersions takeIn;

  ApplyMargin(TakeInVersions takeIn) {
    this.takeIn = takeIn;
  }

  @Override
  public Topic topic() {
    return Topic.MARGIN;
  }

  @Override
  public Class<MarginSubmitted> type() {
    return MarginSubmitted.class;
  }

  /** Versions of one submission may name different funds and so come in different partitions. */
  @Override
  public void lock(List<Received<MarginSubmitted>> records) {
    takeIn.lock(events(records));
  }

  @Override
  public Set<Long> funds(List<Received<MarginSubmitted>> records) {
    return takeIn.funds(events(records));
  }

  @Override
  public void apply(List<Received<MarginSubmitted>> records, BatchEffects effects) {
    takeIn.apply(events(records), effects);
  }

  private static List<MarginSubmitted> events(List<Received<MarginSubmitted>> records) {
    return records.stream().map(Received::value).toList();
  }
}
