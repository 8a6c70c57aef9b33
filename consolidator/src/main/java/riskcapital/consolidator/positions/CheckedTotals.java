package riskcapital.consolidator.positions;

import java.math.BigDecimal;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Supplier;
import riskcapital.events.PositionsSnapshot;

/**
 * Sums a portfolio by asset type once it is proven to be whole: by each chunk's own proof, that its
 * chunks say the same of it, the number of rows, the control total, and that no position key
 * repeats.
 */
final class CheckedTotals {
  private final PositionsSnapshot header;
  private final RequireWhole whole;
  private final Map<String, TypeTotals> byType = new TreeMap<>();
  private BigDecimal controlTotal = BigDecimal.ZERO;
  private int count;

  private CheckedTotals(PositionsSnapshot header) {
    this.header = header;
    this.whole = new RequireWhole(header);
  }

  /**
   * Totals by asset type code.
   *
   * @throws riskcapital.consolidator.failures.PermanentFailure when the portfolio is not what it
   *     says
   */
  static Map<String, TypeTotals> of(Portfolio portfolio) {
    CheckedTotals totals = new CheckedTotals(portfolio.header());
    boolean isOfSeveral = portfolio.chunks().size() > 1;
    for (Supplier<Chunk> source : portfolio.chunks()) {
      Chunk chunk = source.get();
      totals.requireSameHeader(chunk.header());
      RowTotals rows = chunk.totals();
      totals.add(rows);
      if (isOfSeveral) {
        rows.keys().forEach(totals.whole::requireFirst);
      }
    }
    totals.requireSums();
    return totals.byType;
  }

  private void requireSameHeader(PositionsSnapshot chunk) {
    whole.require(
        chunk.getPositionCount() == header.getPositionCount()
            && chunk.getRejectedRows() == header.getRejectedRows()
            && chunk.getChunkCount() == header.getChunkCount()
            && chunk.getBaseCurrency().equals(header.getBaseCurrency())
            && chunk.getControlTotal().compareTo(header.getControlTotal()) == 0,
        () -> "header of chunk " + chunk.getChunkIndex());
  }

  private void add(RowTotals rows) {
    controlTotal = controlTotal.add(rows.controlTotal());
    count += rows.keys().size();
    rows.byType().forEach((type, totals) -> byType.merge(type, totals, TypeTotals::plus));
  }

  private void requireSums() {
    whole.require(count == header.getPositionCount(), () -> "count of positions");
    whole.require(controlTotal.compareTo(header.getControlTotal()) == 0, () -> "control total");
  }
}
