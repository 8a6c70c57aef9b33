package riskcapital.consolidator.derivation;

import java.util.HashSet;
import java.util.List;
import java.util.function.Consumer;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
import riskcapital.consolidator.failures.Failures;
import riskcapital.consolidator.failures.PermanentFailure;

/**
 * Runs a sweep's work over many funds, a slice of them in each transaction. A slice that fails for
 * a permanent reason is halved until the culprit stands alone, so its neighbours are dealt with in
 * the same sweep; the culprit is one of {@link FailingFunds} from then on, and tried on its own.
 */
@Component
public class SweepSlices {
  private final TransactionTemplate transaction;
  private final FundHeads heads;
  private final FailingFunds failing;

  SweepSlices(TransactionTemplate transaction, FundHeads heads, FailingFunds failing) {
    this.transaction = transaction;
    this.heads = heads;
    this.failing = failing;
  }

  /**
   * Does the work for every fund that does not rest.
   *
   * @param sweep name of the sweep
   * @param funds every fund that the sweep found
   * @param atOnce most funds in a transaction
   * @param work what to do for a slice, in a transaction that has locked its head rows
   * @return for how many funds it was done
   * @throws riskcapital.consolidator.failures.TransientFailure when a server is away; what was
   *     committed stays, and the next sweep finds the rest
   */
  public int run(String sweep, List<Long> funds, int atOnce, Consumer<List<Long>> work) {
    failing.keepOnly(sweep, new HashSet<>(funds));
    List<Long> well = funds.stream().filter(fund -> !failing.isFailing(sweep, fund)).toList();
    List<Long> again =
        funds.stream()
            .filter(fund -> failing.isFailing(sweep, fund) && !failing.isResting(sweep, fund))
            .toList();
    int done = 0;
    for (int from = 0; from < well.size(); from += atOnce) {
      done += slice(sweep, well.subList(from, Math.min(from + atOnce, well.size())), work);
    }
    for (Long fund : again) {
      done += slice(sweep, List.of(fund), work);
    }
    return done;
  }

  private int slice(String sweep, List<Long> funds, Consumer<List<Long>> work) {
    try {
      transaction.executeWithoutResult(
          status -> {
            heads.lock(funds);
            work.accept(funds);
          });
      failing.succeeded(sweep, funds);
      return funds.size();
    } catch (RuntimeException failure) {
      PermanentFailure cause = Failures.permanentOrThrow(failure);
      int size = funds.size();
      if (size > 1) {
        return slice(sweep, funds.subList(0, size / 2), work)
            + slice(sweep, funds.subList(size / 2, size), work);
      }
      failing.failed(sweep, funds.get(0), cause);
      return 0;
    }
  }
}
