package riskcapital.consolidator.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static riskcapital.consolidator.rules.Sample.aum;
import static riskcapital.consolidator.rules.Sample.margin;
import static riskcapital.consolidator.rules.Sample.portfolio;

import java.math.BigDecimal;
import java.math.RoundingMode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Limit status: 40 % of 1,000.00 BRL for an equity fund, a warning from 320.00. */
class LimitExamplesIT extends RulesIT {
  private static final String NOW = "2026-02-03T20:00:00Z";

  @ParameterizedTest
  @CsvSource({
    "0.00, OK, 0.00000000 0.00000000",
    "319.99, OK, 0.31999000 0.79997500",
    "320.00, WARNING, 0.32000000 0.80000000",
    "400.00, WARNING, 0.40000000 1.00000000",
    "400.01, BREACH, 0.40001000 1.00002500"
  })
  void marginAgainstLimit(String margin, String status, String utilisation) {
    plainFund("1000.00", margin);

    deriveAt(NOW, 1L);

    assertThat(status(1))
        .isEqualTo(
            """
            OTC required RETAIL EQUITY manager 1
            anchor 2026-02-03 due 2026-02-10T21:00:00Z basis 2026-02-02|2026-02-03
            UP_TO_DATE RECEIVED_VALIDATED not missing judged fresh
            %s null 0.40000000 utilisation %s fallback null
            margin S1 1 %s BRL
            aum 2026-02-02 1 1000.00 BRL
            portfolio 2026-02-02 1 otc 500.00 offshore 0.00
            """
                .formatted(status, utilisation, margin));
  }

  @ParameterizedTest
  @CsvSource({
    "0.00, NON_POSITIVE_AUM, null null",
    "-1.00, NON_POSITIVE_AUM, null null",
    "0.01, BREACH, 40001.00000000 100002.50000000"
  })
  void netAssetsAtTheEdge(String aum, String verdict, String utilisation) {
    plainFund(aum, "400.01");

    deriveAt(NOW, 1L);

    assertThat(status(1))
        .contains(
            verdict.equals("BREACH")
                ? "BREACH null 0.40000000 utilisation " + utilisation
                : "UNKNOWN " + verdict + " 0.40000000 utilisation " + utilisation);
  }

  @Test
  void aRatioBeyondItsColumnIsCapped() {
    plainFund("0.01", "99999999999999999999999999.99");

    deriveAt(NOW, 1L);

    assertThat(status(1)).contains("BREACH null 0.40000000 utilisation 99999999999999999999.99");
  }

  @Test
  void onlyOffshoreMarginSatisfiesAnOffshoreFund() {
    given(aum(1, "2026-02-02"));
    given(portfolio(1, "2026-02-02", "OFFSHORE_FUND"));
    given(margin("S1", 1, "2026-02-03", "2026-02-03T18:00:00Z", null, "10.00"));
    watermark(NOW);

    deriveAt(NOW, 1L);

    assertThat(status(1))
        .isEqualTo(
            """
            OFFSHORE required RETAIL EQUITY manager 1
            anchor 2026-02-03 due 2026-03-05T21:00:00Z basis 2026-02-02|2026-02-03
            UP_TO_DATE RECEIVED_VALIDATED not missing judged fresh
            OK null 0.40000000 utilisation 0.01000000 0.02500000 fallback null
            margin S1 1 10.00 BRL
            aum 2026-02-02 1 1000.00 BRL
            portfolio 2026-02-02 1 otc 0.00 offshore 500.00
            """);
  }

  @Test
  void aFundInTwoClassesHasOneRow() {
    given(aum(1, "2026-02-02"), aum(2, "2026-02-02"));
    given(portfolio(1, "2026-02-02", "SWAP", "OFFSHORE_FUND", "STRUCTURED_NOTE", "FUT", "CASH"));

    deriveAt(NOW, 1L, 2L);

    assertThat(
            jdbc.queryForList(
                "select concat(count(*), ' ', sum(aum_value)) from MARGIN_STATUS", String.class))
        .containsExactly("2 2000.00");
    assertThat(status(1)).contains("otc 1000.00 offshore 500.00");
    assertThat(
            jdbc.queryForList(
                "select concat(exposure_class, ' ', exposure_amount) from RISK_EXPOSURE_SNAPSHOT"
                    + " order by exposure_class",
                String.class))
        .containsExactly(
            "EXCHANGE 500.00", "NONE 500.00", "OFFSHORE 500.00", "OTC 500.00", "UNMAPPED 500.00");
  }

  @Test
  void aFundAbsentFromTheNewestBatchKeepsItsRow() {
    plainFund("1000.00", "10.00");
    deriveAt(NOW, 1L);
    String before = status(1);
    given(aum(2, "2026-02-03"));

    deriveAt(NOW, 2L);

    assertThat(status(1)).isEqualTo(before);
    assertThat(status(2)).startsWith("NONE not required");
  }

  @Test
  void aFundWithoutAumIsKnownByItsPositions() {
    given(portfolio(1, "2026-02-02", "SWAP"));

    deriveAt(NOW, 1L);

    assertThat(status(1))
        .isEqualTo(
            """
            OTC not required null null manager null
            anchor null due null basis null
            NOT_APPLICABLE NOT_APPLICABLE not missing judged fresh
            UNKNOWN NO_AUM null utilisation null null fallback null
            margin null null null null
            aum null null null null
            portfolio 2026-02-02 1 otc 500.00 offshore 0.00
            """);
  }

  @Test
  void classesThatThePortfolioNoLongerHasLeaveTheSnapshot() {
    given(portfolio(1, "2026-02-02", "SWAP", "FUT"));
    deriveAt(NOW, 1L);
    given(portfolio(1, "2026-02-03", "SWAP"));

    deriveAt(NOW, 1L);

    assertThat(
            jdbc.queryForList(
                "select concat(exposure_class, ' ', portfolio_date) from RISK_EXPOSURE_SNAPSHOT",
                String.class))
        .containsExactly("OTC 2026-02-03");
  }

  @ParameterizedTest
  @CsvSource({
    "2000000.00, 0.01, 0.00000000",
    "2000000.00, 0.03, 0.00000002",
    "2000000.00, 0.05, 0.00000002",
    "3.00, 2.00, 0.66666667",
    "7.77, 123456789.01, 15888904.63449163"
  })
  void fallbackIsRoundedHalfToEven(String aum, String exposure, String expected) {
    assertThat(new BigDecimal(exposure).divide(new BigDecimal(aum), 8, RoundingMode.HALF_EVEN))
        .isEqualTo(expected);
    given(aum(1, "2026-02-02", aum));
    given(portfolio(1, "2026-02-02", "SWAP"));
    jdbc.update("update PORTFOLIOS set totals = json_set(totals, '$[0][4]', ?)", exposure);
    watermark("2026-02-04T22:00:00Z");

    deriveAt("2026-02-04T22:00:00Z", 1L);

    assertThat(status(1)).contains("fallback " + expected);
  }

  private void plainFund(String aum, String margin) {
    given(aum(1, "2026-02-02", aum));
    given(portfolio(1, "2026-02-02", "SWAP"));
    given(margin("S1", 1, "2026-02-03", "2026-02-03T18:00:00Z", margin, null));
    watermark(NOW);
  }
}
