package riskcapital.consolidator.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static riskcapital.consolidator.rules.Sample.aum;
import static riskcapital.consolidator.rules.Sample.portfolio;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** A change of the mapping is noticed, whatever other changes it comes with. */
class MappingMovesAlikeIT extends RulesIT {
  @AfterEach
  void forgetTheCodes() {
    jdbc.update("delete from ASSET_TYPE_MAPPING where asset_type_code in ('AAAA', 'BBBB')");
  }

  @Test
  void twoCodesOfOneLengthThatMoveAlikeAreTwoChanges() {
    jdbc.update("insert into ASSET_TYPE_MAPPING values ('AAAA', 'OFFSHORE'), ('BBBB', 'OFFSHORE')");
    given(aum(1, "2026-02-02"));
    given(portfolio(1, "2026-02-02", "AAAA"));
    deriveAt("2026-02-03T16:00:00Z", 1L);
    assertThat(label()).isEqualTo("OFFSHORE");

    jdbc.update(
        "update ASSET_TYPE_MAPPING set exposure_class = 'EXCHANGE'"
            + " where asset_type_code in ('AAAA', 'BBBB')");
    deriveAt("2026-02-03T16:00:00Z", 1L);
    assertThat(label()).isEqualTo("NONE");
  }

  private String label() {
    return String.valueOf(
        jdbc.queryForObject("select exposure_label from MARGIN_STATUS", String.class));
  }
}
