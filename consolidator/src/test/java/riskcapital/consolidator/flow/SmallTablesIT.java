package riskcapital.consolidator.flow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import riskcapital.consolidator.feeds.BatchEffects;
import riskcapital.consolidator.feeds.ValidationLog;
import riskcapital.consolidator.revisions.RevisionConflicts;
import riskcapital.consolidator.revisions.Stamp;
import riskcapital.events.Feed;
import riskcapital.events.RuleFailure;

/** Batches that write the same rows of tables without a lock of their own wait for each other. */
class SmallTablesIT {
  private static final int ROWS = 60;
  private static final int TRANSACTIONS = 60;
  private static final int WRITERS = 3;

  private final SharedConsolidator shared;

  SmallTablesIT() throws Exception {
    shared = SharedConsolidator.get();
  }

  @Test
  void conflictsAreRecordedWithoutDeadlock() {
    RevisionConflicts conflicts = shared.bean(RevisionConflicts.class);
    AtomicLong earlier = new AtomicLong();
    meet(
        keys -> {
          Instant at = Events.NOON.minusSeconds(earlier.incrementAndGet());
          conflicts.record(Feed.MARGIN, keys.stream().map(key -> seen(key, at)).toList());
        });
    assertThat(
            shared
                .facts()
                .rows(
                    "count(*), min(updated_at), max(updated_at)",
                    "REVISION_CONFLICTS where feed = 'MARGIN' and fund_id = 88"))
        .containsExactly(ROWS + " 2026-11-20 11:57:00.000000 2026-11-20 11:57:00.000000");
  }

  @Test
  void conflictsAreLoweredWithoutDeadlock() {
    RevisionConflicts conflicts = shared.bean(RevisionConflicts.class);
    List<Integer> all = shuffled(new Random(0));
    conflicts.record(Feed.AUM, all.stream().map(key -> seen(key, Events.NOON)).toList());
    AtomicLong earlier = new AtomicLong();
    meet(
        keys -> {
          Instant at = Events.NOON.minusSeconds(earlier.incrementAndGet());
          conflicts.lower(Feed.AUM, keys.stream().map(key -> seen(key, at)).toList());
        });
    assertThat(
            shared
                .facts()
                .rows(
                    "updated_at",
                    "REVISION_CONFLICTS where feed = 'AUM' and fund_id = 88 group by 1"))
        .containsExactly("2026-11-20 11:57:00.000000");
  }

  @Test
  void failedRulesAreLoggedWithoutDeadlock() {
    ValidationLog log = shared.bean(ValidationLog.class);
    meet(keys -> log.write(keys.stream().map(SmallTablesIT::failed).toList(), new BatchEffects()));
    assertThat(shared.facts().rows("count(*)", "MARGIN_VALIDATION_LOG where fund_id = 88"))
        .containsExactly(String.valueOf(ROWS));
  }

  /** Writes the same keys in transactions of several threads, each time in another order. */
  private void meet(Consumer<List<Integer>> write) {
    var transaction = new TransactionTemplate(shared.bean(PlatformTransactionManager.class));
    List<CompletableFuture<Void>> writers = new ArrayList<>();
    for (int writer = 1; writer <= WRITERS; writer++) {
      Random random = new Random(writer);
      writers.add(
          CompletableFuture.runAsync(
              () -> {
                for (int n = 0; n < TRANSACTIONS; n++) {
                  List<Integer> keys = shuffled(random);
                  transaction.executeWithoutResult(status -> write.accept(keys));
                }
              },
              task -> new Thread(task).start()));
    }
    for (CompletableFuture<Void> writer : writers) {
      assertThatCode(writer::join).doesNotThrowAnyException();
    }
  }

  private static List<Integer> shuffled(Random random) {
    List<Integer> keys = new ArrayList<>();
    for (int key = 0; key < ROWS; key++) {
      keys.add(key);
    }
    Collections.shuffle(keys, random);
    return keys;
  }

  private static RevisionConflicts.Seen seen(int key, Instant updatedAt) {
    return new RevisionConflicts.Seen(
        "SMALL-%03d|1".formatted(key), 88, new Stamp(updatedAt, "%064d".formatted(key)));
  }

  private static ValidationLog.Failed failed(int key) {
    String item = "SMALL-%03d|1".formatted(key);
    RuleFailure rule = RuleFailure.newBuilder().setCode("MRG-005").setReason("blank").build();
    return new ValidationLog.Failed(
        new ValidationLog.Item("MARGIN", item, 88L, item, 1, Events.DAY, item),
        rule,
        "WARN",
        "INGESTER");
  }
}
