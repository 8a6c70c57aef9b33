package riskcapital.consolidator.positions;

import java.math.BigDecimal;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Supplier;
import riskcapital.consolidator.failures.FailureCode;
import riskcapital.consolidator.failures.PermanentFailure;
import riskcapital.events.Position;
import riskcapital.events.PositionsSnapshot;
import riskcapital.schemas.PositionsChecksum;

/**
 * Reads a portfolio once: proves that it is whole and sums it by asset type. The proof is each
 * chunk's checksum, the number of rows, the control total, and that no position key repeats. A key
 * or type that ends with a blank is refused: the database would take it for the one without.
 */
final class CheckedTotals {
  private final PositionsSnapshot header;
  private final Map<String, TypeTotals> byType = new TreeMap<>();
  private final Set<String> keys = new HashSet<>();
  private BigDecimal controlTotal = BigDecimal.ZERO;

  private CheckedTotals(PositionsSnapshot header) {
    this.header = header;
  }

  /**
   * Totals by asset type code.
   *
   * @throws PermanentFailure when the portfolio is not what it says
   */
  static Map<String, TypeTotals> of(Portfolio portfolio) {
    CheckedTotals totals = new CheckedTotals(portfolio.header());
    for (Portfolio.Chunk chunk : portfolio.chunks()) {
      totals.read(chunk.read());
    }
    totals.requireWhole();
    return totals.byType;
  }

  private void read(PositionsSnapshot chunk) {
    require(
        PositionsChecksum.of(chunk.getPositions()) == chunk.getChecksum(),
        () -> "checksum of chunk " + chunk.getChunkIndex());
    require(
        chunk.getPositionCount() == header.getPositionCount()
            && chunk.getRejectedRows() == header.getRejectedRows()
            && chunk.getChunkCount() == header.getChunkCount()
            && chunk.getBaseCurrency().equals(header.getBaseCurrency())
            && chunk.getControlTotal().compareTo(header.getControlTotal()) == 0,
        () -> "header of chunk " + chunk.getChunkIndex());
    for (Position row : chunk.getPositions()) {
      requireNoBlankAtEnd(row.getPositionKey());
      requireNoBlankAtEnd(row.getAssetTypeCode());
      require(keys.add(row.getPositionKey()), () -> "second position " + row.getPositionKey());
      controlTotal = controlTotal.add(row.getMarketValue());
      byType
          .computeIfAbsent(row.getAssetTypeCode(), code -> new TypeTotals())
          .add(row, PositionAmounts.of(row, header.getBaseCurrency()));
    }
  }

  private void requireNoBlankAtEnd(String text) {
    require(!text.endsWith(" "), () -> "a blank at the end of '" + text + "'");
  }

  private void requireWhole() {
    require(keys.size() == header.getPositionCount(), () -> "count of positions");
    require(controlTotal.compareTo(header.getControlTotal()) == 0, () -> "control total");
  }

  private void require(boolean holds, Supplier<String> what) {
    if (!holds) {
      throw new PermanentFailure(
          FailureCode.BROKEN_PORTFOLIO,
          "portfolio " + Portfolio.key(header).naturalKey() + " is not whole: " + what.get());
    }
  }
}
