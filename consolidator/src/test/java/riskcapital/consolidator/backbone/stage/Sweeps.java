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
  private final Drain drain;

  Sweeps(RunningConsolidator consolidator, Drain drain) {
    this.consolidator = consolidator;
    this.drain = drain;
  }

  /**
   * One run of each. A change of policy has the funds derived again by itself; whatever of that is
   * still under way, at an instant before the clock was moved, ends first.
   */
  void run() {
    rederive();
    drain.rederivations();
    sweep();
  }

  private void rederive() {
    consolidator.bean(NoticeLimits.class).run();
    consolidator.bean(RederiveMarkedFunds.class).run(() -> true);
  }

  private void sweep() {
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
      rederive();
      sweep();
    } catch (TransientDataAccessException
        | RecoverableDataAccessException
        | TransientFailure lost) {
      // The scheduler would run it again; the barrier does.
    }
  }
}
