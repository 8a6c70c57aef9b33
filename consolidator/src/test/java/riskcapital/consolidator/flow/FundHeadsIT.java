package riskcapital.consolidator.flow;

import static org.assertj.core.api.Assertions.assertThatCode;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import riskcapital.consolidator.derivation.FundHeads;

class FundHeadsIT {
  private static final long FIRST = 1_000_000;
  private static final int FUNDS = 300;
  private static final int TRANSACTIONS = 100;

  @Test
  void whoLocksOverlappingFundsWaitsAndNeverDeadlocks() throws Exception {
    SharedConsolidator shared = SharedConsolidator.get();
    FundHeads heads = shared.bean(FundHeads.class);
    var transaction = new TransactionTemplate(shared.bean(PlatformTransactionManager.class));
    List<CompletableFuture<Void>> lockers = new ArrayList<>();
    for (int seed = 1; seed <= 3; seed++) {
      Random random = new Random(seed);
      lockers.add(
          CompletableFuture.runAsync(
              () -> {
                for (int n = 0; n < TRANSACTIONS; n++) {
                  List<Long> funds = someOf(random);
                  transaction.executeWithoutResult(status -> heads.lock(funds));
                }
              },
              task -> new Thread(task).start()));
    }
    for (CompletableFuture<Void> locker : lockers) {
      assertThatCode(locker::join).doesNotThrowAnyException();
    }
  }

  private static List<Long> someOf(Random random) {
    return LongStream.range(FIRST, FIRST + FUNDS)
        .filter(fund -> random.nextBoolean())
        .boxed()
        .toList();
  }
}
