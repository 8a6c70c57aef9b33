package riskcapital.consolidator.positions;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import riskcapital.events.Position;
import riskcapital.events.PositionsSnapshot;
import riskcapital.schemas.ContentHash;
import riskcapital.schemas.EventIds;
import riskcapital.schemas.PositionsChecksum;
import riskcapital.schemas.Topic;

/** Portfolios as the ingester would send them. */
public final class Portfolios {
  private Portfolios() {}

  /** A row in the base currency. */
  public static Position row(String key, String type, String marketValue) {
    return row(key, type, null, marketValue, "BRL", null);
  }

  public static Position row(
      String key,
      String type,
      @Nullable String notional,
      String marketValue,
      String currency,
      @Nullable String fxRate) {
    return Position.newBuilder()
        .setPositionKey(key)
        .setAssetTypeCode(type)
        .setQuantity(new BigDecimal("1.00000000"))
        .setNotional(notional == null ? null : new BigDecimal(notional))
        .setMarketValue(new BigDecimal(marketValue))
        .setCurrency(currency)
        .setFxRate(fxRate == null ? null : new BigDecimal(fxRate).setScale(8))
        .build();
  }

  /** The chunks of a portfolio, at most {@code size} rows each. */
  public static List<PositionsSnapshot> chunks(
      long fund, LocalDate date, int revision, Instant updatedAt, List<Position> rows, int size) {
    ContentHash hash = new ContentHash();
    BigDecimal control = new BigDecimal("0.00");
    for (Position row : rows) {
      hash.add(row.getPositionKey(), row.getMarketValue()).add("type", row.getAssetTypeCode());
      control = control.add(row.getMarketValue());
    }
    String content = hash.hex();
    int count = Math.max(1, (rows.size() + size - 1) / size);
    List<PositionsSnapshot> chunks = new ArrayList<>();
    for (int index = 0; index < count; index++) {
      List<Position> part = rows.subList(index * size, Math.min(rows.size(), (index + 1) * size));
      String key = fund + "|" + date + "|" + revision;
      chunks.add(
          PositionsSnapshot.newBuilder()
              .setEventId(EventIds.feedEvent(Topic.POSITIONS, key, index, content).toString())
              .setContentHash(content)
              .setFundId(fund)
              .setPortfolioDate(date)
              .setRevision(revision)
              .setUpdatedAt(updatedAt)
              .setBaseCurrency("BRL")
              .setChunkIndex(index)
              .setChunkCount(count)
              .setPositionCount(rows.size())
              .setRejectedRows(0)
              .setControlTotal(control)
              .setChecksum(PositionsChecksum.of(part))
              .setPositions(List.copyOf(part))
              .build());
    }
    return chunks;
  }
}
