package riskcapital.consolidator.positions;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import riskcapital.consolidator.world.World;

/** Totals that were rows of a table before they became a column are the same in the view. */
class TotalsConversionIT {
  private static final String FORMER =
      """
      create table FORMER_TOTALS (
        fund_id bigint, portfolio_date date, revision int,
        asset_type_code varchar(32) character set utf8mb4 collate utf8mb4_bin,
        gross_notional decimal(50,2), gross_market_value decimal(50,2),
        net_market_value decimal(50,2), exposure_amount decimal(50,2), position_count int,
        without_counterparty int,
        primary key (fund_id, portfolio_date, revision, asset_type_code))""";

  @Test
  void ofEveryPortfolioEmptyOnesIncluded() throws IOException {
    try (World world = new World(null)) {
      world.facts.portfolio(1, "2026-02-02", 1, 0);
      world.facts.portfolio(1, "2026-02-02", 2, 0);
      world.facts.portfolio(2, "2026-02-03", 1, 0);
      world.asAdministrator(FORMER);
      world
          .jdbc
          .sql(
              """
              insert into FORMER_TOTALS values
                (1, '2026-02-02', 1, 'SWAP', 0, 1.10, -1.10, 1.10, 1, 0),
                (1, '2026-02-02', 2, 'a "quoted" \\\\ one', 7,
                  123456789012345678901234567890123456789012345678.99, 0.01, 3, 2, 1),
                (1, '2026-02-02', 2, 'CASH', 0, 5.00, 5.00, 5.00, 3, 3)""")
          .update();

      world.jdbc.sql(changeset(2).replace("POSITION_TOTALS", "FORMER_TOTALS")).update();

      String order = " order by fund_id, portfolio_date, revision, asset_type_code";
      assertThat(world.rows("select * from POSITION_TOTALS" + order))
          .hasSize(3)
          .isEqualTo(world.rows("select * from FORMER_TOTALS" + order));
      assertThat(
              world.rows(
                  "select fund_id, revision, json_length(totals), net_market_value,"
                      + " without_counterparty from PORTFOLIOS order by fund_id, revision"))
          .isEqualTo(List.of("1 1 1 -1.10 0", "1 2 2 5.01 4", "2 1 0 0.00 0"));
    }
  }

  private static String changeset(int number) throws IOException {
    try (InputStream file =
        TotalsConversionIT.class.getResourceAsStream("/db/changelog/210-totals-of-portfolio.sql")) {
      String text = new String(requireNonNull(file).readAllBytes(), StandardCharsets.UTF_8);
      return text.split("--changeset [^\n]*\n")[number].strip().replaceAll(";$", "");
    }
  }
}
