package riskcapital.consolidator.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static riskcapital.consolidator.rules.Sample.aum;
import static riskcapital.consolidator.rules.Sample.margin;
import static riskcapital.consolidator.rules.Sample.portfolio;

import java.time.Instant;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import riskcapital.consolidator.rederivation.NoticeLimits;
import riskcapital.consolidator.rederivation.RederiveMarkedFunds;

/** A limit takes effect on its first day of validity, and ends on that of the next one. */
class LimitsInForceIT extends RulesIT {
  @Autowired NoticeLimits limits;
  @Autowired RederiveMarkedFunds rederive;

  @AfterEach
  void remove() {
    jdbc.update("delete from LIMIT_RULE where valid_from > '1970-01-01'");
  }

  @Test
  void aLimitHoldsFromTheFirstInstantOfItsDay() {
    given(aum(1, "2026-02-03"), aum(2, "2026-02-03"));
    given(portfolio(1, "2026-02-03", "SWAP"));
    given(margin("S1", 1, "2026-02-03", "2026-02-03T18:00:00Z", "10.00", null));
    watermark("2026-02-03T18:00:00Z");
    jdbc.update(
        "insert into LIMIT_RULE (metric, scope, valid_from, share)"
            + " select metric, scope, '2026-02-05', 0.001 from LIMIT_RULE");
    deriveAt("2026-02-04T12:00:00Z", 1L, 2L);
    assertThat(noticedAt("2026-02-04T12:00:00Z")).as("the first look marks all").isEqualTo(2);
    assertThat(noticedAt("2026-02-05T02:59:59.999999Z")).isZero();
    assertThat(limit(1)).isEqualTo("OK");

    assertThat(noticedAt("2026-02-05T03:00:00Z")).isEqualTo(2);
    assertThat(limit(1)).isEqualTo("BREACH");
    assertThat(noticedAt("2026-02-05T03:00:00Z")).isZero();
  }

  @Test
  void aScopeThatLosesItsOnlyLimitHasNone() {
    given(aum(1, "2026-02-03"));
    given(portfolio(1, "2026-02-03", "SWAP"));
    given(margin("S1", 1, "2026-02-03", "2026-02-03T18:00:00Z", "10.00", null));
    watermark("2026-02-03T18:00:00Z");
    deriveAt("2026-02-04T12:00:00Z", 1L);
    noticedAt("2026-02-04T12:00:00Z");
    jdbc.update("update LIMIT_RULE set valid_from = '2027-01-01'");
    try {
      assertThat(noticedAt("2026-02-04T12:00:01Z")).isOne();
      assertThat(limit(1)).isEqualTo("UNKNOWN");
      assertThat(noticedAt("2026-02-04T12:00:01Z")).isZero();
    } finally {
      jdbc.update("update LIMIT_RULE set valid_from = '1970-01-01'");
    }
  }

  private int noticedAt(String now) {
    clock.set(Instant.parse(now));
    limits.run();
    return rederive.run(() -> true);
  }

  private String limit(long fund) {
    return jdbc.queryForList(
            "select limit_status from MARGIN_STATUS where fund_id = ?", String.class, fund)
        .get(0);
  }
}
