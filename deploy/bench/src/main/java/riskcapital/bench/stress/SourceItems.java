package riskcapital.bench.stress;

import java.io.ByteArrayOutputStream;
import java.math.RoundingMode;
import java.time.Instant;
import java.time.LocalDate;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import riskcapital.events.AumReported;
import riskcapital.events.Position;
import riskcapital.events.PositionsSnapshot;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.StreamWriteFeature;
import tools.jackson.databind.json.JsonMapper;

/** Events as items of the source API that they came from, but for {@code updatedAt}. */
public final class SourceItems {
  private static final JsonMapper JSON =
      JsonMapper.builder().enable(StreamWriteFeature.WRITE_BIGDECIMAL_AS_PLAIN).build();

  private SourceItems() {}

  /** A portfolio of one chunk. */
  public static byte[] portfolio(PositionsSnapshot of) {
    return item(
        out -> {
          out.writeNumberProperty("fundId", of.getFundId());
          out.writeStringProperty("portfolioDate", of.getPortfolioDate().toString());
          out.writeNumberProperty("revision", of.getRevision());
          out.writeStringProperty("baseCurrency", of.getBaseCurrency());
          out.writeArrayPropertyStart("positions");
          of.getPositions().forEach(row -> row(out, row));
          out.writeEndArray();
        });
  }

  private static void row(JsonGenerator out, Position of) {
    out.writeStartObject();
    out.writeStringProperty("positionId", of.getPositionKey());
    text(out, "assetId", of.getAssetId());
    text(out, "isin", of.getIsin());
    text(out, "assetAlias", of.getAssetAlias());
    out.writeStringProperty("assetTypeCode", of.getAssetTypeCode());
    text(out, "assetCategory", of.getAssetCategory());
    out.writeNumberProperty("quantity", of.getQuantity());
    out.writeNumberProperty("price", of.getPrice());
    out.writeNumberProperty("notional", of.getNotional());
    out.writeNumberProperty("marketValue", of.getMarketValue());
    out.writeStringProperty("currency", of.getCurrency());
    out.writeNumberProperty("fxRate", of.getFxRate());
    text(out, "counterparty", of.getCounterparty());
    out.writeEndObject();
  }

  /** Net assets with reference data. */
  public static byte[] netAssets(AumReported of) {
    return item(
        out -> {
          out.writeNumberProperty("fundId", of.getFundId());
          out.writeStringProperty("fundName", of.getFundName());
          out.writeStringProperty("fundCnpj", of.getFundCnpj());
          out.writeNumberProperty("managerId", of.getManagerId());
          out.writeStringProperty("managerName", of.getManagerName());
          text(out, "investorType", of.getInvestorType());
          text(out, "fundClass", of.getFundClass());
          text(out, "status", of.getStatus());
          out.writeStringProperty("referenceDate", of.getReferenceDate().toString());
          out.writeNumberProperty("revision", of.getRevision());
          out.writeStringProperty("currency", of.getCurrency());
          out.writeNumberProperty("aum", of.getAum());
        });
  }

  /**
   * A manager's first submission for a fund on a date, of a tenth of its net assets.
   *
   * @param id the submission's
   */
  public static byte[] submission(
      String id, AumReported fund, long managerId, LocalDate date, Instant submittedAt) {
    return item(
        out -> {
          out.writeStringProperty("submissionId", id);
          out.writeNumberProperty("version", 1);
          out.writeStringProperty("mode", "ORIGINAL");
          out.writeNumberProperty("managerId", managerId);
          out.writeNumberProperty("fundId", fund.getFundId());
          out.writeStringProperty("referenceDate", date.toString());
          out.writeStringProperty("submittedAt", submittedAt.toString());
          out.writeStringProperty("currency", fund.getCurrency());
          out.writeNumberProperty(
              "marginLocal", fund.getAum().movePointLeft(1).setScale(2, RoundingMode.HALF_EVEN));
          out.writeNumberProperty("marginOffshore", 0);
          out.writeStringProperty("methodology", "SIMM");
        });
  }

  private static void text(JsonGenerator out, String name, @Nullable Object value) {
    if (value != null) {
      out.writeStringProperty(name, value.toString());
    }
  }

  private static byte[] item(Consumer<JsonGenerator> fields) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (JsonGenerator out = JSON.createGenerator(bytes)) {
      out.writeStartObject();
      fields.accept(out);
      out.writeEndObject();
    }
    return bytes.toByteArray();
  }
}
