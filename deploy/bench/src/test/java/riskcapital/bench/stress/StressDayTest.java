package riskcapital.bench.stress;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import riskcapital.events.AumReported;
import riskcapital.events.Position;
import riskcapital.events.PositionsSnapshot;
import riskcapital.schemas.PositionsChecksum;

class StressDayTest {
  private static final LocalDate MONDAY = LocalDate.parse("2026-11-23");

  @Test
  void aLargePortfolioComesInChunksThatTogetherAreWhole() {
    List<PositionsSnapshot> chunks = new StressDay(1, 4_001, MONDAY).events().toList();

    assertThat(chunks).extracting(PositionsSnapshot::getChunkIndex).containsExactly(0, 1, 2);
    assertThat(chunks)
        .extracting(chunk -> chunk.getPositions().size())
        .containsExactly(2_000, 2_000, 1);
    assertThat(chunks).allMatch(chunk -> chunk.getPositionCount() == 4_001);
    assertThat(chunks)
        .allMatch(chunk -> chunk.getChecksum() == PositionsChecksum.of(chunk.getPositions()));
    assertThat(
            chunks.stream()
                .flatMap(chunk -> chunk.getPositions().stream())
                .map(Position::getMarketValue)
                .reduce(BigDecimal.ZERO, BigDecimal::add))
        .isEqualTo(chunks.get(0).getControlTotal());
  }

  @Test
  void noPositionOfALargePortfolioComesTwice() {
    int rows = 1 + (int) MONDAY.toEpochDay();

    assertThat(
            new StressDay(1, rows, MONDAY)
                .events()
                .flatMap(chunk -> keys(chunk.getPositions()).stream()))
        .doesNotHaveDuplicates()
        .hasSize(rows);
  }

  @Test
  void theNextDayKeepsAllKeysOfAFundButOneAndMovesItsAmounts() {
    List<Position> monday = new StressDay(1, 60, MONDAY).events().toList().get(0).getPositions();
    List<Position> tuesday =
        new StressDay(1, 60, MONDAY.plusDays(1)).events().toList().get(0).getPositions();

    Set<String> kept = new HashSet<>(keys(monday));
    kept.retainAll(keys(tuesday));
    assertThat(kept).hasSize(59);
    assertThat(keys(tuesday)).hasSize(60);
    assertThat(tuesday.get(1).getMarketValue()).isNotEqualTo(monday.get(1).getMarketValue());
  }

  @Test
  void netAssetsAreThePortfolioInTheFundsCurrency() {
    StressDay day = new StressDay(2, 60, MONDAY);
    List<AumReported> aum = StressAum.events(day).toList();

    assertThat(aum).extracting(AumReported::getFundId).containsExactly(100_001L, 100_002L);
    assertThat(aum.get(1).getAum())
        .isEqualTo(
            day.events().toList().get(1).getPositions().stream()
                .map(StressDay::inBaseCurrency)
                .reduce(BigDecimal.ZERO, BigDecimal::add));
  }

  @Test
  void whatOneFundReportsIsItsPartOfTheDay() {
    StressDay day = new StressDay(3, 60, MONDAY);
    StressDay one = day.of(100_002L);

    assertThat(one.events()).containsExactly(day.events().toList().get(1));
    assertThat(one.netAssets()).containsExactly(day.netAssets().toList().get(1));
    assertThat(one.after(1).events())
        .containsExactly(new StressDay(3, 60, MONDAY.plusDays(1)).events().toList().get(1));
  }

  private static Set<String> keys(List<Position> rows) {
    return rows.stream().map(Position::getPositionKey).collect(Collectors.toSet());
  }
}
