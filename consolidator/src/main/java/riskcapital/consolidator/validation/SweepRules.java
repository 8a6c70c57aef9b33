package riskcapital.consolidator.validation;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import riskcapital.consolidator.SqlFile;
import riskcapital.consolidator.derivation.ChangeByKey;
import riskcapital.consolidator.derivation.FailingFunds;
import riskcapital.consolidator.derivation.ScopeRows;
import riskcapital.consolidator.derivation.SweepSlices;

/**
 * Judges the rules that read other data than the item, fund by fund: once the AUM and positions
 * feeds are proven up to the item, and again whenever the fund was derived since, those of AUM and
 * portfolios from the date on that changed.
 */
@Component
public class SweepRules {
  private static final String NAME = "rules";
  private static final int FUNDS_PER_SWEEP = 2_000;
  private static final int FUNDS_PER_TRANSACTION = 100;
  private static final String PROVEN = SqlFile.read("validation/proven.sql");
  private static final String FUNDS_TO_JUDGE = SqlFile.read("validation/funds-to-judge.sql");
  private static final String AWAIT_NEXT = SqlFile.read("validation/await-next.sql");

  private final JdbcClient jdbc;
  private final ScopeRows scopes;
  private final Clock clock;
  private final SweepSlices slices;
  private final FailingFunds failing;
  private final ReconcileLog reconcileLog;
  private final ChangeByKey byKey;

  SweepRules(
      JdbcClient jdbc,
      ScopeRows scopes,
      Clock clock,
      SweepSlices slices,
      FailingFunds failing,
      ReconcileLog reconcileLog,
      ChangeByKey byKey) {
    this.jdbc = jdbc;
    this.scopes = scopes;
    this.clock = clock;
    this.slices = slices;
    this.failing = failing;
    this.reconcileLog = reconcileLog;
    this.byKey = byKey;
  }

  /**
   * One sweep over at most 2,000 flagged funds, not counting those that fail.
   *
   * @return how many funds were judged
   */
  public int sweep() {
    Optional<LocalDateTime> watermark = jdbc.sql(PROVEN).query(LocalDateTime.class).optional();
    if (watermark.isEmpty()) {
      return 0;
    }
    List<Long> funds =
        jdbc.sql(FUNDS_TO_JUDGE)
            .param("watermark", watermark.get())
            .param("limit", FUNDS_PER_SWEEP + failing.count(NAME))
            .query(Long.class)
            .list();
    return slices.run(NAME, funds, FUNDS_PER_TRANSACTION, slice -> judge(slice, watermark.get()));
  }

  private void judge(List<Long> funds, LocalDateTime watermark) {
    scopes.with(
        funds,
        scope -> {
          Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
          reconcileLog.reconcile(scope, watermark, now);
          byKey.run(
              RuleQuery.NEXT_ITEMS, AWAIT_NEXT, Map.of("scope", scope, "watermark", watermark));
        });
  }
}
