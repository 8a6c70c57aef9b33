package riskcapital.consolidator.positions;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import riskcapital.events.Position;
import riskcapital.events.PositionsSnapshot;
import riskcapital.schemas.PositionsChecksum;

/**
 * What the rows of a chunk come to, once its checksum is proven, and that no position key repeats.
 * A key or type that ends with a blank is refused: the database would take it for the one without.
 *
 * @param keys position keys
 * @param controlTotal of market values as they were sent
 * @param byType totals by asset type code
 */
record RowTotals(List<String> keys, BigDecimal controlTotal, Map<String, TypeTotals> byType) {
  /**
   * Reads a chunk's rows once.
   *
   * @throws riskcapital.consolidator.failures.PermanentFailure when they are not what it says
   */
  static RowTotals of(PositionsSnapshot chunk) {
    RequireWhole whole = new RequireWhole(chunk);
    List<Position> rows = chunk.getPositions();
    whole.require(
        PositionsChecksum.of(rows) == chunk.getChecksum(),
        () -> "checksum of chunk " + chunk.getChunkIndex());
    List<String> keys = new ArrayList<>(rows.size());
    BigDecimal controlTotal = BigDecimal.ZERO;
    Map<String, TypeTotals> byType = new TreeMap<>();
    for (Position row : rows) {
      whole.requireNoBlankAtEnd(row.getPositionKey());
      whole.requireNoBlankAtEnd(row.getAssetTypeCode());
      whole.requireFirst(row.getPositionKey());
      keys.add(row.getPositionKey());
      controlTotal = controlTotal.add(row.getMarketValue());
      byType
          .computeIfAbsent(row.getAssetTypeCode(), code -> new TypeTotals())
          .add(row, PositionAmounts.of(row, chunk.getBaseCurrency()));
    }
    return new RowTotals(keys, controlTotal, byType);
  }
}
