package riskcapital.consolidator.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static riskcapital.consolidator.rules.Sample.aum;
import static riskcapital.consolidator.rules.Sample.portfolio;

import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Of a settled fund a portfolio moves no more of the status than what tells of it. What is spoilt
 * there stays, unless the fund is derived as every other.
 */
class SettledFundsIT extends RulesIT {
  @BeforeEach
  void derivedOnce() {
    given(aum(1, "2026-02-02"));
    given(portfolio(1, "2026-02-02", "SWAP"));
    watermark("2026-02-03T11:00:00Z");
    deriveAt("2026-02-03T12:00:00Z", 1L);
    jdbc.update("update FUND_HEADS set newest_type_set = (select type_set from PORTFOLIOS)");
    jdbc.update("update MARGIN_STATUS set fund_class = 'SPOILT', due_at = '2026-02-20'");
  }

  @Test
  void takeOverThePortfolioAlone() {
    arrivesAt("2026-02-03T13:00:00Z", portfolio(1, "2026-02-03", "SWAP"));

    assertThat(rows("MARGIN_STATUS")).containsExactly("SPOILT 2026-02-03 1 500.00 0.00");
    assertThat(rows("MARGIN_STATUS_HISTORY where portfolio_date = '2026-02-03'"))
        .containsExactly("SPOILT 2026-02-03 1 500.00 0.00");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "update MARGIN_STATUS set is_missing = 1",
        "update MARGIN_STATUS set due_at = '2026-02-03 12:59:59'",
        "update MARGIN_STATUS set limit_status = 'UNKNOWN', limit_reason = 'NO_MARGIN',"
            + " aum_date = '2026-01-27'",
        "update MARGIN_STATUS set limit_status = 'BREACH', limit_reason = null,"
            + " aum_date = '2026-01-27'",
        "insert into REDERIVATIONS (fund_id, marked_at) values (1, '2026-02-03')",
        "update FUND_HEADS set timeline_inputs = null",
        "update FUND_HEADS set obligation_inputs = null",
        "update FUND_HEADS set newest_type_set = 0",
        "delete from MARGIN_STATUS"
      })
  void othersAreDerivedWhole(String change) {
    jdbc.update(change);

    arrivesAt("2026-02-03T13:00:00Z", portfolio(1, "2026-02-03", "SWAP"));

    assertThat(rows("MARGIN_STATUS")).containsExactly("EQUITY 2026-02-03 1 500.00 0.00");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "update MARGIN_STATUS set due_at = '2026-02-03 13:00:00'",
        "update MARGIN_STATUS set limit_status = 'UNKNOWN', limit_reason = 'STALE_AUM',"
            + " aum_date = '2026-01-01'",
        "update MARGIN_STATUS set limit_status = 'OK', limit_reason = null,"
            + " aum_date = '2026-01-30'"
      })
  void whatTimeHasNotMovedStaysSettled(String change) {
    jdbc.update(change);

    arrivesAt("2026-02-03T13:00:00Z", portfolio(1, "2026-02-03", "SWAP"));

    assertThat(rows("MARGIN_STATUS")).containsExactly("SPOILT 2026-02-03 1 500.00 0.00");
  }

  private List<String> rows(String from) {
    return jdbc.queryForList(
        "select concat_ws(' ', fund_class, portfolio_date, portfolio_revision, exposure_otc,"
            + " exposure_offshore) from "
            + from,
        String.class);
  }
}
