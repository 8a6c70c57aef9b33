package riskcapital.consolidator.rules;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class DerivationRunsIT extends RulesIT {
  @Test
  void runsOnNothing() {
    deriveAt("2026-02-18T21:00:00Z", 1L);
    assertThat(jdbc.queryForObject("select count(*) from MARGIN_STATUS", Integer.class)).isZero();
  }
}
