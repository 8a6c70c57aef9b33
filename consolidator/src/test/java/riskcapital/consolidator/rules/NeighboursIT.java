package riskcapital.consolidator.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static riskcapital.consolidator.rules.Sample.aum;
import static riskcapital.consolidator.rules.Sample.margin;
import static riskcapital.consolidator.rules.Sample.portfolio;

import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;
import riskcapital.consolidator.derivation.TouchedFunds;
import riskcapital.consolidator.policy.KeepCalendar;

/** A derivation locks rows of its own funds alone. */
class NeighboursIT extends RulesIT {
  @Autowired KeepCalendar calendar;

  @BeforeEach
  void threeFunds() {
    for (long fund = 1; fund <= 3; fund++) {
      given(aum(fund, "2026-02-03"));
      given(portfolio(fund, "2026-02-03", "SWAP"));
      given(margin("S" + fund, fund, "2026-02-03", "2026-02-03T15:00:00Z", "10.00", null));
    }
  }

  @Test
  void neighboursWaitForNobody() {
    deriveAt("2026-02-03T16:00:00Z", 1L, 2L, 3L);
    PolicyChanges policy = new PolicyChanges(jdbc, calendar);
    try {
      policy.map("SWAP", "OFFSHORE", "2026-02-03T17:00:00Z");
      whileDeriving(2L, () -> deriveAt("2026-02-03T18:00:00Z", 1L, 3L));
      assertThat(eras()).containsExactly("1 0", "1 1", "2 0", "2 1", "3 0", "3 1");
      assertThat(pastMappings()).containsExactly(1L, 2L, 3L);
    } finally {
      policy.takeBack();
    }
    whileDeriving(2L, () -> deriveAt("2026-02-03T19:00:00Z", 1L, 3L));

    assertThat(eras()).containsExactly("1 0", "2 0", "3 0");
    assertThat(pastMappings()).isEmpty();
    assertThat(
            jdbc.queryForList(
                "select fund_id from MAPPED_LABELS where mapped_until < '9999-12-31'", Long.class))
        .isEmpty();
  }

  private List<String> eras() {
    return jdbc.queryForList(
        "select concat(fund_id, ' ', era) from FUND_ERAS order by 1", String.class);
  }

  private List<Long> pastMappings() {
    return jdbc.queryForList("select fund_id from PAST_MAPPINGS order by 1", Long.class);
  }

  /** Runs something while a derivation of a fund is not committed; it may wait for a second. */
  private void whileDeriving(long fund, Runnable meanwhile) {
    transaction.executeWithoutResult(
        status -> {
          heads.lock(List.of(fund));
          derive.derive(TouchedFunds.anyhow(List.of(fund)));
          TransactionTemplate other =
              new TransactionTemplate(Objects.requireNonNull(transaction.getTransactionManager()));
          other.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
          other.executeWithoutResult(
              own -> {
                jdbc.execute("set innodb_lock_wait_timeout = 1");
                try {
                  meanwhile.run();
                } finally {
                  jdbc.execute("set innodb_lock_wait_timeout = default");
                }
              });
        });
  }
}
