package riskcapital.consolidator.feeds;

import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Component;
import riskcapital.consolidator.revisions.Outcome;
import riskcapital.events.RecordRejected;
import riskcapital.events.RejectionOrigin;
import riskcapital.schemas.Topic;

/**
 * Logs what the ingesters rejected, a row per failed rule. The consolidator's own rejections are on
 * the same topic and were logged when they were made.
 */
@Component
class LogRejections implements ApplyEvents<RecordRejected> {
  private final ValidationLog log;

  LogRejections(ValidationLog log) {
    this.log = log;
  }

  @Override
  public Topic topic() {
    return Topic.REJECTIONS;
  }

  @Override
  public Class<RecordRejected> type() {
    return RecordRejected.class;
  }

  @Override
  public void apply(List<Received<RecordRejected>> records, BatchEffects effects) {
    List<ValidationLog.Failed> failures = new ArrayList<>();
    for (Received<RecordRejected> record : records) {
      RecordRejected rejected = record.value();
      if (rejected.getOrigin() != RejectionOrigin.CONSOLIDATOR) {
        ValidationLog.Item item = item(rejected);
        rejected
            .getFailures()
            .forEach(
                rule -> failures.add(new ValidationLog.Failed(item, rule, "REJECT", "INGESTER")));
      }
      effects.outcome(topic(), new Outcome.Applied());
    }
    log.write(failures, effects);
  }

  private static ValidationLog.Item item(RecordRejected rejected) {
    return new ValidationLog.Item(
        rejected.getFeed().name(),
        rejected.getSourceKey(),
        rejected.getFundId(),
        rejected.getSubmissionId(),
        rejected.getRevision(),
        rejected.getBusinessDate(),
        rejected.getEventId());
  }
}
