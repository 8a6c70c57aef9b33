package riskcapital.consolidator.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import riskcapital.consolidator.derivation.ScopeRows;

/** What a transaction's scope leaves behind must not be read by the next ones. */
class ScopesIT extends RulesIT {
  @Autowired ScopeRows scopes;

  @Test
  void noScopeHasTheIdOfAnEarlierOne() {
    List<Long> ids = new ArrayList<>();
    for (int n = 0; n < 20; n++) {
      transaction.executeWithoutResult(status -> scopes.with(List.of(1L, 2L), ids::add));
    }
    assertThat(ids).hasSize(20).doesNotHaveDuplicates();
  }

  @Test
  void aScopeHasItsFundsWhileItIsWorkedOnAndNoneAfterwards() {
    List<Long> ids = new ArrayList<>();
    transaction.executeWithoutResult(
        status ->
            scopes.with(
                Set.of(3L, 1L),
                id -> {
                  ids.add(id);
                  assertThat(fundsOf(id)).containsExactly(1L, 3L);
                }));
    assertThat(fundsOf(ids.get(0))).isEmpty();
  }

  private List<Long> fundsOf(long scope) {
    return jdbc.queryForList(
        "select fund_id from DERIVATION_SCOPE where scope_id = ? order by fund_id",
        Long.class,
        scope);
  }
}
