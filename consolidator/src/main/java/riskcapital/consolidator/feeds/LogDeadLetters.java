package riskcapital.consolidator.feeds;

import java.util.ArrayList;
import java.util.List;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.springframework.stereotype.Component;
import riskcapital.consolidator.revisions.Outcome;
import riskcapital.events.RuleFailure;
import riskcapital.schemas.EventIds;

/** Logs records that were set aside, in the transaction that stores their offsets. */
@Component
class LogDeadLetters {
  private final ValidationLog log;

  LogDeadLetters(ValidationLog log) {
    this.log = log;
  }

  void write(List<Entry> entries, BatchEffects effects) {
    List<ValidationLog.Failed> failures = new ArrayList<>();
    for (Entry entry : entries) {
      if (entry instanceof Entry.SetAside aside) {
        aside.afterwards().run();
        effects.outcome(aside.topic(), new Outcome.DeadLettered());
        failures.add(failed(aside));
      }
    }
    log.write(failures, effects);
  }

  private static ValidationLog.Failed failed(Entry.SetAside aside) {
    ConsumerRecord<byte[], byte[]> record = aside.source();
    String place = record.topic() + "-" + record.partition() + "@" + record.offset();
    ValidationLog.Item item =
        new ValidationLog.Item(
            aside.topic().name(),
            place,
            null,
            null,
            null,
            null,
            EventIds.of("rcm|dead letter|" + place).toString());
    RuleFailure rule =
        RuleFailure.newBuilder()
            .setCode(aside.cause().code().rule())
            .setReason(aside.cause().code() + ": " + aside.cause().getMessage())
            .build();
    return new ValidationLog.Failed(item, rule, "REJECT", "CONSOLIDATOR");
  }
}
