package riskcapital.ingest.positions;

import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;
import riskcapital.events.Position;
import riskcapital.events.RuleFailure;

/** At most how many bytes a row takes on the wire, by Avro's binary encoding. */
final class RowSize {
  /** Union branches and lengths of thirteen fields. */
  private static final int FRAME = 13 * 3;

  private static final int WARNING = 32;

  private RowSize() {}

  /** Bytes of a row and its warnings. */
  static int of(Position row, List<RuleFailure> warnings) {
    int size =
        FRAME
            + utf8(row.getPositionKey())
            + utf8(row.getAssetId())
            + utf8(row.getIsin())
            + utf8(row.getAssetAlias())
            + utf8(row.getAssetTypeCode())
            + utf8(row.getAssetCategory())
            + bytes(row.getQuantity())
            + bytes(row.getPrice())
            + bytes(row.getNotional())
            + bytes(row.getMarketValue())
            + utf8(row.getCurrency())
            + bytes(row.getFxRate())
            + utf8(row.getCounterparty());
    for (RuleFailure warning : warnings) {
      size += WARNING + utf8(warning.getField()) + utf8(warning.getReason());
    }
    return size;
  }

  private static int bytes(@Nullable BigDecimal decimal) {
    return decimal == null ? 0 : decimal.unscaledValue().bitLength() / Byte.SIZE + 1;
  }

  private static int utf8(@Nullable String text) {
    int size = 0;
    for (int i = 0; text != null && i < text.length(); i++) {
      char c = text.charAt(i);
      size += c < 0x80 ? 1 : c < 0x800 ? 2 : 3;
    }
    return size;
  }
}
