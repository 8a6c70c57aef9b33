package riskcapital.consolidator.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static riskcapital.consolidator.rules.Sample.aum;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import riskcapital.consolidator.derivation.PolicyLock;

/** A change of policy and derivations never overlap, and neither stops the other for long. */
class PolicyLockIT extends RulesIT {
  private static final Duration PATIENCE = Duration.ofSeconds(60);
  private static final String TRANSACTIONS =
      "select concat_ws(' ', t.trx_state, t.trx_query, p.db = database())"
          + " from information_schema.innodb_trx t"
          + " join information_schema.processlist p on p.id = t.trx_mysql_thread_id";

  @Autowired PolicyLock lock;

  @Test
  void aChangeWaitsForRunningDerivationsAndLetsOthersPassMeanwhile() throws Exception {
    given(aum(1, "2026-02-03"), aum(2, "2026-02-03"));
    CountDownLatch derived = new CountDownLatch(1);
    CountDownLatch commit = new CountDownLatch(1);
    CompletableFuture<Void> running =
        inBackground(
            () ->
                transaction.executeWithoutResult(
                    status -> {
                      deriveAt("2026-02-03T16:00:00Z", 1L);
                      derived.countDown();
                      await(commit);
                    }));
    await(derived);
    CompletableFuture<List<Long>> change =
        CompletableFuture.supplyAsync(
            () ->
                transaction.execute(
                    status -> {
                      lock.exclude();
                      return jdbc.queryForList("select fund_id from MARGIN_STATUS", Long.class);
                    }),
            task -> new Thread(task).start());
    awaitWaiting("for update");

    long began = System.nanoTime();
    derive(List.of(2L));
    assertThat(Duration.ofNanos(System.nanoTime() - began))
        .as("much less than the server lets a lock be waited for")
        .isLessThan(Duration.ofSeconds(25));
    assertThat(change).as("the first derivation still runs").isNotDone();

    commit.countDown();
    running.get(60, TimeUnit.SECONDS);
    assertThat(change.get(60, TimeUnit.SECONDS))
        .as("the change sees what was derived before it")
        .containsExactlyInAnyOrder(1L, 2L);
  }

  @Test
  void aDerivationWaitsForARunningChange() throws Exception {
    given(aum(1, "2026-02-03"));
    CompletableFuture<Void> derivation =
        transaction.execute(
            status -> {
              lock.exclude();
              CompletableFuture<Void> started =
                  inBackground(() -> deriveAt("2026-02-03T16:00:00Z", 1L));
              awaitWaiting("for share");
              assertThat(started).isNotDone();
              jdbc.update("update LIMIT_RULE set share = 0.123 where scope = 'EQUITY'");
              return started;
            });
    try {
      derivation.get(60, TimeUnit.SECONDS);
      assertThat(jdbc.queryForList("select effective_limit from MARGIN_STATUS", String.class))
          .containsExactly("0.12300000");
    } finally {
      jdbc.update("update LIMIT_RULE set share = 0.4 where scope = 'EQUITY'");
    }
  }

  private void awaitWaiting(String how) {
    String waiting =
        "LOCK WAIT select name from POLICY_LOCK where name = 'DERIVATION' " + how + " 1";
    Awaitility.await()
        .atMost(PATIENCE)
        .untilAsserted(
            () -> assertThat(jdbc.queryForList(TRANSACTIONS, String.class)).contains(waiting));
  }

  private static CompletableFuture<Void> inBackground(Runnable task) {
    return CompletableFuture.runAsync(task, work -> new Thread(work).start());
  }

  private static void await(CountDownLatch latch) {
    try {
      assertThat(latch.await(60, TimeUnit.SECONDS)).isTrue();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }
}
