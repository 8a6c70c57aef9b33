package riskcapital.consolidator.rederivation;

import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.event.TransactionalEventListener;
import riskcapital.consolidator.derivation.StartAtOnce;
import riskcapital.consolidator.policychanges.FundsMarked;

/** Starts the re-derivation as soon as a change of policy is committed, by whichever instance. */
@Component
class RederiveAtOnce {
  private final StartAtOnce startAtOnce;

  RederiveAtOnce(StartAtOnce startAtOnce) {
    this.startAtOnce = startAtOnce;
  }

  /** On another connection, which commits by itself: the change's transaction is over. */
  @TransactionalEventListener
  @Transactional(propagation = Propagation.NOT_SUPPORTED)
  void onMarked(FundsMarked marked) {
    startAtOnce.start(ScheduleRederivation.TASK);
  }
}
