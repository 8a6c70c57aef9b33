package riskcapital.consolidator.exceptions;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
import riskcapital.consolidator.SqlFile;
import riskcapital.consolidator.UtcTime;
import riskcapital.consolidator.derivation.DeriveFunds;
import riskcapital.consolidator.derivation.SweepSlices;
import riskcapital.consolidator.derivation.TouchedFunds;
import riskcapital.consolidator.policy.PolicySettings;

/**
 * Moves the exceptions that no fact of a fund moves: those about codes and feeds, those that a
 * watermark or the passing of a day alone makes true, and those that escalate or whose waiver ends.
 * Level-triggered: a missed sweep heals itself, a repeated one does nothing.
 */
@Component
public class SweepExceptions {
  private static final int FUNDS_PER_TRANSACTION = 500;
  private static final String MOVED_BY_WATERMARK =
      SqlFile.read("exceptions/funds-moved-by-watermark.sql");
  private static final String MOVED_BY_DAY = SqlFile.read("exceptions/funds-moved-by-day.sql");

  private final JdbcClient jdbc;
  private final TransactionTemplate transaction;
  private final Clock clock;
  private final PolicySettings policy;
  private final LatenessSettings lateness;
  private final ReconcileExceptions reconcileExceptions;
  private final SweepSlices slices;
  private final DeriveFunds deriveFunds;
  private final FeedsCatchingUp catchingUp;
  private final MoveByTime moveByTime;
  private volatile @Nullable LookOfDay lastOfDay;

  SweepExceptions(
      JdbcClient jdbc,
      TransactionTemplate transaction,
      Clock clock,
      PolicySettings policy,
      LatenessSettings lateness,
      ReconcileExceptions reconcileExceptions,
      SweepSlices slices,
      DeriveFunds deriveFunds,
      FeedsCatchingUp catchingUp,
      MoveByTime moveByTime) {
    this.jdbc = jdbc;
    this.transaction = transaction;
    this.clock = clock;
    this.policy = policy;
    this.lateness = lateness;
    this.reconcileExceptions = reconcileExceptions;
    this.slices = slices;
    this.deriveFunds = deriveFunds;
    this.catchingUp = catchingUp;
    this.moveByTime = moveByTime;
  }

  /** One sweep at the clock's instant. */
  public void sweep() {
    Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
    catchingUp.follow(now.minus(lateness.lateAfter()));
    transaction.executeWithoutResult(status -> reconcileSystem(now));
    reconcileFunds(now);
    moveByTime.move();
  }

  private void reconcileFunds(Instant now) {
    Set<Long> funds = new TreeSet<>(jdbc.sql(MOVED_BY_WATERMARK).query(Long.class).list());
    ExpectedDates expected = ExpectedDates.read(jdbc, policy.market(), now);
    LookOfDay last = lastOfDay;
    boolean alsoOfDay = last == null || !last.suffices(expected, now);
    if (alsoOfDay) {
      funds.addAll(movedByDay(expected));
    }
    int done =
        slices.run(
            "exceptions",
            List.copyOf(funds),
            FUNDS_PER_TRANSACTION,
            slice -> deriveFunds.derive(TouchedFunds.byTimeOrPeople(slice)));
    if (alsoOfDay) {
      lastOfDay = done == funds.size() ? new LookOfDay(expected, now) : null;
    }
  }

  private void reconcileSystem(Instant now) {
    Map<String, Object> params = new HashMap<>();
    params.put("lateBefore", UtcTime.of(now.minus(lateness.lateAfter())));
    reconcileExceptions.reconcile(ConditionQuery.OF_SYSTEM, params, now);
  }

  private List<Long> movedByDay(ExpectedDates expected) {
    Map<String, @Nullable Object> params = new HashMap<>();
    params.put("aumExpected", expected.aum());
    params.put("positionsExpected", expected.positions());
    return jdbc.sql(MOVED_BY_DAY).params(params).query(Long.class).list();
  }
}
