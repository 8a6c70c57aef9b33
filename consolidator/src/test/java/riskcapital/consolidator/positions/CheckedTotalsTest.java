package riskcapital.consolidator.positions;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static riskcapital.consolidator.positions.Portfolios.row;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import riskcapital.consolidator.failures.PermanentFailure;
import riskcapital.events.Position;
import riskcapital.events.PositionsSnapshot;

class CheckedTotalsTest {
  private static final LocalDate DAY = LocalDate.parse("2026-11-20");
  private static final Instant NOON = Instant.parse("2026-11-20T12:00:00Z");

  private static final List<Position> ROWS =
      List.of(
          row("1", "SWAP", "-1000.00", "-10.00", "BRL", null),
          row("2", "SWAP", null, "30.00", "BRL", null),
          row("3", "SWAP", "10.00", "0.01", "USD", "5.15"),
          row("4", "EQUITY", null, "-2.00", "BRL", null));

  @Test
  void grossNeverNetsAndEachRowIsRoundedHalfToEvenBeforeItIsSummed() {
    assertThat(shown(CheckedTotals.of(portfolio(4, chunk -> {}))))
        .isEqualTo(
            Map.of(
                "SWAP", "notional 1051.50 gross 40.05 net 20.05 exposure 1081.50 rows 3",
                "EQUITY", "notional 0 gross 2.00 net -2.00 exposure 2.00 rows 1"));
  }

  @Test
  void chunksMakeNoDifference() {
    assertThat(shown(CheckedTotals.of(portfolio(3, chunk -> {}))))
        .isEqualTo(shown(CheckedTotals.of(portfolio(4, chunk -> {}))));
  }

  @Test
  void anEmptyPortfolioIsWhole() {
    var chunks = Portfolios.chunks(1, DAY, 1, NOON, List.of(), 4);
    assertThat(CheckedTotals.of(Portfolio.ofOne(chunks.get(0)))).isEmpty();
  }

  @Test
  void whatDoesNotAgreeIsRefused() {
    assertRefused("checksum of chunk 0", chunk -> chunk.setChecksum(1));
    assertRefused("count of positions", chunk -> chunk.setPositionCount(5));
    assertRefused("control total", chunk -> chunk.setControlTotal(new BigDecimal("1.00")));
  }

  @Test
  void aPositionKeyThatRepeatsIsRefused() {
    var chunks =
        Portfolios.chunks(
            1, DAY, 1, NOON, List.of(row("1", "CASH", "1.00"), row("1", "CASH", "2.00")), 4);
    assertThatThrownBy(() -> CheckedTotals.of(Portfolio.ofOne(chunks.get(0))))
        .isInstanceOf(PermanentFailure.class)
        .hasMessage("portfolio 1|2026-11-20|1 is not whole: second position 1");
  }

  @Test
  void aKeyOrTypeThatTheDatabaseWouldTakeForAnotherIsRefused() {
    for (Position row : List.of(row("1 ", "CASH", "1.00"), row("1", "CASH ", "1.00"))) {
      var chunks = Portfolios.chunks(1, DAY, 1, NOON, List.of(row), 4);
      assertThatThrownBy(() -> CheckedTotals.of(Portfolio.ofOne(chunks.get(0))))
          .isInstanceOf(PermanentFailure.class)
          .hasMessageStartingWith("portfolio 1|2026-11-20|1 is not whole: a blank at the end of '");
    }
  }

  @Test
  void aRowInAnotherCurrencyNeedsARate() {
    var chunks =
        Portfolios.chunks(1, DAY, 1, NOON, List.of(row("1", "CASH", null, "1.00", "USD", null)), 4);
    assertThatThrownBy(() -> CheckedTotals.of(Portfolio.ofOne(chunks.get(0))))
        .isInstanceOf(PermanentFailure.class)
        .hasMessage("position 1 in USD has no fxRate");
  }

  private static void assertRefused(String what, Consumer<PositionsSnapshot> damage) {
    assertThatThrownBy(() -> CheckedTotals.of(portfolio(4, damage)))
        .isInstanceOf(PermanentFailure.class)
        .hasMessage("portfolio 1|2026-11-20|1 is not whole: " + what);
  }

  private static Portfolio portfolio(int size, Consumer<PositionsSnapshot> damage) {
    List<PositionsSnapshot> chunks =
        new ArrayList<>(Portfolios.chunks(1, DAY, 1, NOON, ROWS, size));
    chunks.forEach(damage);
    return new Portfolio(
        chunks.get(0), chunks.stream().<Portfolio.Chunk>map(chunk -> () -> chunk).toList());
  }

  private static Map<String, String> shown(Map<String, TypeTotals> totals) {
    return totals.entrySet().stream()
        .collect(
            Collectors.toMap(
                Map.Entry::getKey,
                type ->
                    "notional %s gross %s net %s exposure %s rows %d"
                        .formatted(
                            type.getValue().grossNotional(),
                            type.getValue().grossMarketValue(),
                            type.getValue().netMarketValue(),
                            type.getValue().exposure(),
                            type.getValue().count())));
  }
}
