package riskcapital.consolidator.rules;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static riskcapital.consolidator.rules.Sample.aum;

import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;
import riskcapital.consolidator.rederivation.RederiveMarkedFunds;

/** What happens to marks of funds that can't be derived just now. */
class RederiveMarkedFundsIT extends RulesIT {
  @Autowired RederiveMarkedFunds rederive;

  @BeforeEach
  void mark() {
    given(aum(1, "2026-02-03"), aum(2, "2026-02-03"), aum(300, "2026-02-03"));
    deriveAt("2026-02-03T16:00:00Z", 1L, 2L, 300L);
    jdbc.update("update MARGIN_STATUS set fund_class = 'FX'");
    jdbc.update("insert into REDERIVATIONS select fund_id, '2026-02-03 17:00:00' from FUND_HEADS");
    clock.set(Instant.parse("2026-02-03T17:00:00Z"));
  }

  @Test
  void marksGoWhenTheirFundsAreDerived() {
    assertThat(rederive.run(() -> true)).isEqualTo(3);

    assertThat(derived()).containsExactly(1L, 2L, 300L);
    assertThat(marked()).isEmpty();
    assertThat(rederive.run(() -> true)).isZero();
  }

  @Test
  void nothingIsBegunOnceItShallStop() {
    assertThat(rederive.run(() -> false)).isZero();
    assertThat(marked()).containsExactly(1L, 2L, 300L);
  }

  @Test
  void aFundThatSomebodyHoldsIsPassedOverAndTakenNextTime() {
    TransactionTemplate other = template();
    other.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
    other.executeWithoutResult(
        status -> {
          heads.lock(List.of(2L));
          TransactionTemplate own = template();
          own.setPropagationBehavior(TransactionDefinition.PROPAGATION_NOT_SUPPORTED);
          own.executeWithoutResult(outside -> assertThat(rederive.run(() -> true)).isEqualTo(2));
        });
    assertThat(derived()).containsExactly(1L, 300L);
    assertThat(marked()).containsExactly(2L);

    assertThat(rederive.run(() -> true)).isOne();
    assertThat(derived()).containsExactly(1L, 2L, 300L);
    assertThat(marked()).isEmpty();
  }

  @Test
  void aFundThatCannotBeDerivedStopsNoOtherAndRests() {
    jdbc.execute(
        "create trigger refuse_fund before update on MARGIN_STATUS for each row"
            + " begin if new.fund_id = 2 then signal sqlstate '23000'; end if; end");
    try {
      assertThat(rederive.run(() -> true)).isEqualTo(2);
      assertThat(derived()).containsExactly(1L, 300L);
      assertThat(marked()).containsExactly(2L);
    } finally {
      jdbc.execute("drop trigger refuse_fund");
    }
    clock.set(Instant.parse("2026-02-03T17:00:59Z"));
    assertThat(rederive.run(() -> true)).isZero();
    clock.set(Instant.parse("2026-02-03T17:01:00Z"));
    assertThat(rederive.run(() -> true)).isOne();
    assertThat(derived()).containsExactly(1L, 2L, 300L);
    assertThat(marked()).isEmpty();
  }

  private TransactionTemplate template() {
    return new TransactionTemplate(requireNonNull(transaction.getTransactionManager()));
  }

  private List<Long> marked() {
    return jdbc.queryForList("select fund_id from REDERIVATIONS order by fund_id", Long.class);
  }

  private List<Long> derived() {
    return jdbc.queryForList(
        "select fund_id from MARGIN_STATUS where fund_class = 'EQUITY' order by fund_id",
        Long.class);
  }
}
