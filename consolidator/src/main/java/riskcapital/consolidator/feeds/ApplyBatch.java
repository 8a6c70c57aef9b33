package riskcapital.consolidator.feeds;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import riskcapital.consolidator.derivation.DeriveFunds;
import riskcapital.consolidator.derivation.FundHeads;
import riskcapital.schemas.Topic;

/**
 * Applies a batch in one transaction: lock the submissions and the funds, write the facts, derive
 * what follows from them, store the offsets.
 */
@Component
class ApplyBatch {
  private final TransactionTemplate transaction;
  private final FundHeads heads;
  private final DeriveFunds derive;
  private final AppliedOffsets offsets;
  private final LogDeadLetters log;

  ApplyBatch(
      PlatformTransactionManager transactions,
      FundHeads heads,
      DeriveFunds derive,
      AppliedOffsets offsets,
      LogDeadLetters log) {
    this.transaction = new TransactionTemplate(transactions);
    this.heads = heads;
    this.derive = derive;
    this.offsets = offsets;
    this.log = log;
  }

  /** Applies the entries and commits, or throws and leaves no trace. */
  BatchEffects commit(List<Entry> entries, Map<String, String> topicIds) {
    BatchEffects effects = new BatchEffects();
    transaction.executeWithoutResult(
        status -> {
          Map<Topic, Group<?>> groups = group(entries);
          lock(groups);
          groups.values().forEach(group -> group.apply(effects));
          derive.derive(effects.touched());
          effects.runLast();
          log.write(entries, effects);
          offsets.store(entries.stream().map(Entry::source).toList(), topicIds);
        });
    return effects;
  }

  /**
   * Which funds stored rows name is asked once nobody else can add to the submissions, so that no
   * fund is overlooked.
   */
  private void lock(Map<Topic, Group<?>> groups) {
    groups.values().forEach(Group::lock);
    Set<Long> funds = new TreeSet<>();
    groups.values().forEach(group -> funds.addAll(group.funds()));
    heads.lock(funds);
  }

  private static Map<Topic, Group<?>> group(List<Entry> entries) {
    Map<Topic, Group<?>> groups = new EnumMap<>(Topic.class);
    for (Entry entry : entries) {
      if (entry instanceof Entry.Taken<?> taken) {
        groups
            .computeIfAbsent(taken.topic(), topic -> new Group<>(taken.apply()))
            .add(taken.received());
      }
    }
    return groups;
  }

  private static final class Group<E> {
    private final ApplyTopic<E> apply;
    private final List<Received<E>> records = new ArrayList<>();

    private Group(ApplyTopic<E> apply) {
      this.apply = apply;
    }

    private void add(Received<?> received) {
      records.add(new Received<>(received.source(), apply.type().cast(received.value())));
    }

    private void lock() {
      apply.lock(records);
    }

    private Set<Long> funds() {
      return apply.funds(records);
    }

    private void apply(BatchEffects effects) {
      apply.apply(records, effects);
    }
  }
}
