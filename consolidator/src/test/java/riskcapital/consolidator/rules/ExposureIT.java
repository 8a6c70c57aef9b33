package riskcapital.consolidator.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static riskcapital.consolidator.rules.Sample.aum;
import static riskcapital.consolidator.rules.Sample.portfolio;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import riskcapital.reference.PortfolioFact;
import riskcapital.reference.PositionTotal;

/** Exposure by class, of a portfolio as it arrives and of the same as it is read again. */
class ExposureIT extends RulesIT {
  private static final String NOW = "2026-02-20T16:00:00Z";
  private static final List<String> OF_BOTH_TYPES =
      List.of(
          "OFFSHORE 2026-02-03 1 0.03 0.03 -0.01 99999999999999999999999999.97 7 BRL",
          "OTC 2026-02-03 1 111111111111111111101.12 111111111111111111.13"
              + " -111111111111111111.08 111111111011111111101.16 8 BRL");

  @BeforeEach
  void given() {
    given(aum(1, "2026-02-02"));
  }

  @Test
  void isExactHoweverLargeWhenAPortfolioArrives() {
    arrivesAt(NOW, large("2026-02-03"));

    assertThat(exposure()).isEqualTo(OF_BOTH_TYPES);
  }

  @Test
  void isExactHoweverLargeWhenItIsReadAgain() {
    given(large("2026-02-03"));
    deriveAt(NOW, 1L);

    assertThat(exposure()).isEqualTo(OF_BOTH_TYPES);
  }

  @Test
  void classesThatAreNoMoreAreDropped() {
    arrivesAt(NOW, large("2026-02-03"));
    arrivesAt(NOW, portfolio(1, "2026-02-04", "SWAP"));

    assertThat(exposure()).containsExactly("OTC 2026-02-04 1 500.00 500.00 500.00 500.00 1 BRL");
  }

  @Test
  void ofAPortfolioLikeTheOneBeforeIsItsOwn() {
    arrivesAt(NOW, portfolio(1, "2026-02-02", "OFFSHORE_FUND", "SWAP", "NDF"));
    arrivesAt(NOW, large("2026-02-03"));

    assertThat(exposure()).isEqualTo(OF_BOTH_TYPES);
    assertThat(
            jdbc.queryForObject(
                "select concat_ws(' ', portfolio_date, exposure_otc, exposure_offshore)"
                    + " from MARGIN_STATUS",
                String.class))
        .isEqualTo("2026-02-03 111111111011111111101.16 99999999999999999999999999.97");
  }

  /** Two types of one class and one of another, with more digits than a double has. */
  private static PortfolioFact large(String date) {
    PortfolioFact plain = portfolio(1, date, "OFFSHORE_FUND", "SWAP", "NDF");
    Map<String, PositionTotal> totals = new TreeMap<>(plain.totals());
    totals.put(
        "SWAP",
        total(
            "111111111111111111101.11",
            "111111111111111111.11",
            "-111111111111111111.11",
            "111111111011111111101.12",
            5));
    totals.put("NDF", total("0.01", "0.02", "0.03", "0.04", 3));
    totals.put("OFFSHORE_FUND", total("0.03", "0.03", "-0.01", "99999999999999999999999999.97", 7));
    return new PortfolioFact(
        plain.fundId(),
        plain.portfolioDate(),
        plain.revision(),
        plain.updatedAt(),
        plain.contentHash(),
        totals,
        0);
  }

  private static PositionTotal total(
      String notional, String gross, String net, String exposure, int count) {
    return new PositionTotal(
        new BigDecimal(notional),
        new BigDecimal(gross),
        new BigDecimal(net),
        new BigDecimal(exposure),
        count);
  }

  private List<String> exposure() {
    return jdbc.queryForList(
        """
        select concat_ws(' ', exposure_class, portfolio_date, revision, gross_notional,
          gross_market_value, net_market_value, exposure_amount, position_count, base_currency)
        from RISK_EXPOSURE_SNAPSHOT
        order by exposure_class""",
        String.class);
  }
}
