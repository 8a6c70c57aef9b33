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
import java.util.function.Supplier;
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
    assertThat(CheckedTotals.of(Portfolio.ofOne(TakenChunk.of(chunks.get(0))))).isEmpty();
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
    assertThatThrownBy(() -> CheckedTotals.of(Portfolio.ofOne(TakenChunk.of(chunks.get(0)))))
        .isInstanceOf(PermanentFailure.class)
        .hasMessage("portfolio 1|2026-11-20|1 is not whole: second position 1");
  }

  @Test
  void aPositionKeyThatRepeatsInAnotherChunkIsRefused() {
    var chunks =
        Portfolios.chunks(
            1, DAY, 1, NOON, List.of(row("1", "CASH", "1.00"), row("1", "CASH", "2.00")), 1);
    assertThatThrownBy(() -> CheckedTotals.of(portfolio(chunks)))
        .isInstanceOf(PermanentFailure.class)
        .hasMessage("portfolio 1|2026-11-20|1 is not whole: second position 1");
  }

  @Test
  void chunksThatSayDifferentThingsOfTheirPortfolioAreRefusedBeforeTheirRowsAreRead() {
    var chunks = Portfolios.chunks(1, DAY, 1, NOON, ROWS, 3);
    chunks.get(1).setBaseCurrency("USD");
    assertThatThrownBy(() -> CheckedTotals.of(portfolio(chunks)))
        .isInstanceOf(PermanentFailure.class)
        .hasMessage("portfolio 1|2026-11-20|1 is not whole: header of chunk 1");
  }

  @Test
  void aTakenChunkGivesTheSameEachTimeAsItsEventGives() {
    PositionsSnapshot event = Portfolios.chunks(1, DAY, 1, NOON, ROWS, 4).get(0);
    EventChunk stored = new EventChunk(PositionsSnapshot.newBuilder(event).build());
    TakenChunk taken = TakenChunk.of(event);
    Portfolio portfolio = Portfolio.ofOne(taken);

    for (int time = 0; time < 2; time++) {
      assertThat(shown(CheckedTotals.of(portfolio)))
          .isEqualTo(shown(CheckedTotals.of(Portfolio.ofOne(stored))));
      assertThat(taken.keys()).isEqualTo(stored.keys()).hasSize(4);
      assertThat(taken.rows()).usingRecursiveComparison().isEqualTo(stored.rows());
    }
    assertThat(taken.header().getPositions()).isEmpty();
  }

  @Test
  void whateverIsWrongWithRowsIsThrownWhenTheyAreAskedFor() {
    PositionsSnapshot event = Portfolios.chunks(1, DAY, 1, NOON, ROWS, 4).get(0);
    event.setPositions(List.of(Position.newBuilder(ROWS.get(0)).setQuantity(tooFine()).build()));
    TakenChunk taken = TakenChunk.of(event);

    assertThat(taken.header().getFundId()).isEqualTo(1);
    assertThatThrownBy(taken::totals).isInstanceOf(ArithmeticException.class);
    assertThatThrownBy(taken::rows).isInstanceOf(ArithmeticException.class);
  }

  private static BigDecimal tooFine() {
    return new BigDecimal("0.123456789");
  }

  @Test
  void aKeyOrTypeThatTheDatabaseWouldTakeForAnotherIsRefused() {
    for (Position row : List.of(row("1 ", "CASH", "1.00"), row("1", "CASH ", "1.00"))) {
      var chunks = Portfolios.chunks(1, DAY, 1, NOON, List.of(row), 4);
      assertThatThrownBy(() -> CheckedTotals.of(Portfolio.ofOne(TakenChunk.of(chunks.get(0)))))
          .isInstanceOf(PermanentFailure.class)
          .hasMessageStartingWith("portfolio 1|2026-11-20|1 is not whole: a blank at the end of '");
    }
  }

  @Test
  void aRowInAnotherCurrencyNeedsARate() {
    var chunks =
        Portfolios.chunks(1, DAY, 1, NOON, List.of(row("1", "CASH", null, "1.00", "USD", null)), 4);
    assertThatThrownBy(() -> CheckedTotals.of(Portfolio.ofOne(TakenChunk.of(chunks.get(0)))))
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
    return portfolio(chunks);
  }

  private static Portfolio portfolio(List<PositionsSnapshot> chunks) {
    return new Portfolio(
        chunks.get(0),
        chunks.stream().map(TakenChunk::of).<Supplier<Chunk>>map(chunk -> () -> chunk).toList());
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
