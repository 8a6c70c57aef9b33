package riskcapital.consolidator.backbone.stage;

import org.springframework.dao.RecoverableDataAccessException;
import org.springframework.dao.TransientDataAccessException;
import riskcapital.consolidator.exceptions.SweepExceptions;
import riskcapital.consolidator.failures.TransientFailure;
import riskcapital.consolidator.rederivation.NoticeLimits;
import riskcapital.consolidator.rederivation.RederiveMarkedFunds;
import riskcapital.consolidator.status.SweepFunds;
import riskcapital.consolidator.validation.SweepRules;

/** The sweeps, in the order in which the scheduler might start them. */
final class Sweeps {
  private final RunningConsolidator consolidator;

  Sweeps(RunningConsolidator consolidator) {
    this.consolidator = consolidator;
  }

  /** One run of each. */
  void run() {
    consolidator.bean(NoticeLimits.class).run();
    consolidator.bean(RederiveMarkedFunds.class).run(() -> true);
    consolidator.bean(SweepFunds.class).sweep();
    consolidator.bean(SweepExceptions.class).sweep();
    consolidator.bean(SweepRules.class).sweep();
  }

  /**
   * One run of each while batches are consumed; a deadlock or a connection that was cut before ends
   * it, as it ends a scheduled run.
   */
  void runAmidBatches() {
    try {
      run();
    } catch (TransientDataAccessException
        | RecoverableDataAccessException
        | TransientFailure lost) {
      // The scheduler would run it again; the barrier does.
    }
  }
}
