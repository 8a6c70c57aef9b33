package riskcapital.bench.peers;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.Objects;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.apache.avro.Schema;
import org.apache.avro.generic.GenericData;
import org.apache.avro.generic.GenericRecord;
import org.apache.avro.generic.GenericRecordBuilder;
import riskcapital.bench.stress.StressDay;
import riskcapital.events.Position;
import riskcapital.events.PositionsSnapshot;

/**
 * A row of a portfolio as a record of its own, with the columns that the consolidator writes.
 *
 * @param fund the row's fund
 * @param key the primary key
 * @param value every column
 */
record PeerRow(long fund, GenericRecord key, GenericRecord value) {
  private static final Schema KEY = schema("row-key.avsc");
  private static final Schema ROW = schema("row.avsc");

  /** Every row of a day, in the order of the primary key. */
  static Stream<PeerRow> of(StressDay day) {
    return day.events()
        .flatMap(event -> event.getPositions().stream().map(position -> of(event, position)));
  }

  static PeerRow of(PositionsSnapshot event, Position position) {
    GenericRecord key = new GenericData.Record(KEY);
    key.put("fund_id", event.getFundId());
    key.put("position_key", position.getPositionKey());
    return new PeerRow(event.getFundId(), key, value(event, position));
  }

  private static GenericRecord value(PositionsSnapshot of, Position row) {
    return new GenericRecordBuilder(ROW)
        .set("fund_id", of.getFundId())
        .set("position_key", row.getPositionKey())
        .set("portfolio_date", (int) of.getPortfolioDate().toEpochDay())
        .set("revision", of.getRevision())
        .set("asset_id", row.getAssetId())
        .set("isin_code", row.getIsin())
        .set("asset_alias", row.getAssetAlias())
        .set("asset_type_code", row.getAssetTypeCode())
        .set("asset_category", row.getAssetCategory())
        .set("quantity", row.getQuantity())
        .set("price_value", row.getPrice())
        .set("notional_value", row.getNotional())
        .set("market_value", row.getMarketValue())
        .set("market_value_base", StressDay.inBaseCurrency(row))
        .set("currency", row.getCurrency())
        .set("fx_rate", row.getFxRate())
        .set("counterparty", row.getCounterparty())
        .set("snapshot_timestamp", noonMicros(of))
        .build();
  }

  private static long noonMicros(PositionsSnapshot of) {
    return TimeUnit.SECONDS.toMicros(
        of.getPortfolioDate().atTime(LocalTime.NOON).toEpochSecond(ZoneOffset.UTC));
  }

  private static Schema schema(String file) {
    try (InputStream text = PeerRow.class.getResourceAsStream(file)) {
      return new Schema.Parser().parse(Objects.requireNonNull(text, file));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
