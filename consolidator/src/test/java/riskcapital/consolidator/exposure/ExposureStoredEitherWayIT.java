package riskcapital.consolidator.exposure;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.JdbcTemplate;
import riskcapital.consolidator.bulkload.StoreRows;
import riskcapital.consolidator.derivation.Totals;
import riskcapital.consolidator.revisions.DatedRevision;
import riskcapital.consolidator.world.World;

/** Exposure is the same, whichever way the server takes it. */
class ExposureStoredEitherWayIT {
  private static final LocalDateTime TAKEN = LocalDateTime.parse("2026-11-20T12:00:00.000001");
  private static final String ROWS =
      """
      select fund_id, exposure_class, portfolio_date, revision, gross_notional, gross_market_value,
        net_market_value, exposure_amount, position_count, base_currency, snapshot_timestamp
      from RISK_EXPOSURE_SNAPSHOT
      """;

  @Test
  void aRowTakesThePlaceOfTheOneWithItsKey() {
    List<List<String>> left = new ArrayList<>();
    try (World world = new World(null)) {
      for (String driver : List.of("allowLoadLocalInfile=true", "allowLoadLocalInfile=false")) {
        world.jdbc.sql("delete from RISK_EXPOSURE_SNAPSHOT").update();
        StoreRows store = new StoreRows(new JdbcTemplate(world.writer(driver)));
        store.store(ExposureRow.TABLE, List.of(row("2026-11-19", "1.00")));
        store.store(
            ExposureRow.TABLE,
            List.of(row("2026-11-20", "123456789012345678901234567890123456789012345678.99")));
        left.add(world.rows(ROWS));
      }
    }

    assertThat(left.get(0))
        .containsExactly(
            "7 OTC 2026-11-20 2"
                + " 123456789012345678901234567890123456789012345678.99 2.00 -3.00 4.00 5 BRL"
                + " 2026-11-20 12:00:00.000001");
    assertThat(left.get(1)).isEqualTo(left.get(0));
  }

  private static ExposureRow row(String date, String grossNotional) {
    return new ExposureRow(
        new ExposureTable.Totalled(new DatedRevision(7, LocalDate.parse(date), 2), "BRL", Map.of()),
        "OTC",
        new Totals(
            new BigDecimal(grossNotional),
            new BigDecimal("2.00"),
            new BigDecimal("-3.00"),
            new BigDecimal("4.00"),
            5),
        TAKEN);
  }
}
