package riskcapital.ingest.positions;

import static riskcapital.ingest.clean.DecimalColumn.MONEY;
import static riskcapital.ingest.clean.DecimalColumn.QUANTITY;
import static riskcapital.ingest.clean.DecimalColumn.RATE;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;
import riskcapital.events.Position;
import riskcapital.ingest.clean.Isin;
import riskcapital.ingest.clean.ValueRule;
import riskcapital.ingest.item.Fields;
import riskcapital.ingest.item.RawObject;
import riskcapital.ingest.item.Shape;
import tools.jackson.core.JsonParser;

/** Cleans the rows of a portfolio, one at a time. */
final class RowReader {
  private static final int ID = 64;
  private static final int NAME = 200;
  private static final int CODE = 32;
  private static final Shape SHAPE =
      Shape.of(
          "positionId",
          "assetId",
          "isin",
          "assetAlias",
          "assetTypeCode",
          "assetCategory",
          "quantity",
          "price",
          "notional",
          "marketValue",
          "currency",
          "fxRate",
          "counterparty");

  private final RawObject raw = new RawObject(SHAPE);
  private final Fields fields = new Fields(raw);
  private final Shared<String> texts = new Shared<>();

  /** Begins a portfolio. */
  void begin() {
    texts.clear();
  }

  /** The row as it was sent, until the next is read. */
  RawObject raw() {
    return raw;
  }

  /** The row's rejections, until the next is read. */
  Fields fields() {
    return fields;
  }

  /**
   * Reads the row at whose first token the parser stands.
   *
   * @param line from 1
   * @return the row, to be used only when {@link #fields} has no rejection; null when it is no
   *     object
   */
  @Nullable Position read(JsonParser parser, int line) {
    boolean object = raw.read(parser);
    fields.begin();
    if (!object) {
      reject(ValueRule.COM_001_READABLE, "positions", "the row is no object");
      return null;
    }
    String positionId = fields.text("positionId", ID);
    return new Position(
        positionId == null ? "#" + line : positionId,
        texts.nullable(fields.text("assetId", ID)),
        texts.nullable(fields.text("isin", Isin.LENGTH)),
        texts.nullable(fields.text("assetAlias", NAME)),
        texts.of(fields.requiredText("assetTypeCode", CODE)),
        texts.nullable(fields.text("assetCategory", NAME)),
        fields.requiredDecimal("quantity", QUANTITY),
        fields.decimal("price", QUANTITY),
        fields.decimal("notional", MONEY),
        fields.requiredDecimal("marketValue", MONEY),
        fields.requiredCurrency("currency"),
        fxRate(),
        texts.nullable(fields.text("counterparty", ID)));
  }

  private @Nullable BigDecimal fxRate() {
    BigDecimal rate = fields.decimal("fxRate", RATE);
    if (rate != null && rate.signum() <= 0) {
      reject(ValueRule.COM_007_FITS_ITS_COLUMN, "fxRate", rate.toPlainString() + " is not above 0");
    }
    return rate;
  }

  private void reject(ValueRule rule, String field, String reason) {
    fields.reject(rule.code(), field, reason);
  }
}
