package riskcapital.bench.peers;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import riskcapital.bench.stress.StressDay;
import riskcapital.events.Position;
import riskcapital.events.PositionsSnapshot;

class PeerRowTest {
  private static final StressDay DAY = new StressDay(2, 12, LocalDate.of(2026, 1, 2));

  @Test
  void everyRowOfADayIsARecordInTheOrderOfThePrimaryKey() {
    List<PeerRow> rows = PeerRow.of(DAY).toList();

    assertThat(rows).hasSize(24).extracting(PeerRow::fund).isSorted();
    assertThat(rows)
        .allSatisfy(
            row -> {
              assertThat(row.value().get("fund_id")).isEqualTo(row.key().get("fund_id"));
              assertThat(row.value().get("position_key")).isEqualTo(row.key().get("position_key"));
            });
    assertThat(rows).extracting(row -> row.key().toString()).doesNotHaveDuplicates();
  }

  @Test
  void aForeignRowHasItsMarketValueInBaseCurrencyRoundedHalfToEven() {
    assertThat(inBase("0.50", "0.25000000")).isEqualTo(new BigDecimal("0.12"));
    assertThat(inBase("0.70", "0.25000000")).isEqualTo(new BigDecimal("0.18"));
  }

  @Test
  void datesAndTimesAreThoseOfThePortfolio() {
    PeerRow row = PeerRow.of(DAY).findFirst().orElseThrow();

    assertThat(row.value().get("portfolio_date")).isEqualTo(20_455);
    assertThat(row.value().get("snapshot_timestamp")).isEqualTo(1_767_355_200_000_000L);
  }

  private static Object inBase(String marketValue, String rate) {
    PositionsSnapshot event = DAY.events().findFirst().orElseThrow();
    Position position =
        Position.newBuilder(event.getPositions().get(0))
            .setCurrency("USD")
            .setMarketValue(new BigDecimal(marketValue))
            .setFxRate(new BigDecimal(rate))
            .build();
    return PeerRow.of(event, position).value().get("market_value_base");
  }
}
