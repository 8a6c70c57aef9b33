package riskcapital.consolidator.backbone.items;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.IntStream;
import riskcapital.reference.PortfolioFact;
import riskcapital.reference.PositionRow;
import riskcapital.schemas.ContentHash;

/**
 * A whole portfolio.
 *
 * @param rejectedRows rows that the ingester refused
 * @param rowsPerChunk how it is cut for the topic
 */
public record PortfolioItem(
    long fundId,
    LocalDate date,
    int revision,
    Instant updatedAt,
    List<Row> rows,
    int rejectedRows,
    int rowsPerChunk) {

  public PortfolioItem at(LocalDate other, int otherRevision) {
    return new PortfolioItem(
        fundId, other, otherRevision, updatedAt, rows, rejectedRows, rowsPerChunk);
  }

  public PortfolioItem told(Instant at) {
    return new PortfolioItem(fundId, date, revision, at, rows, rejectedRows, rowsPerChunk);
  }

  public PortfolioItem holding(List<Row> other, int rejected, int perChunk) {
    return new PortfolioItem(fundId, date, revision, updatedAt, other, rejected, perChunk);
  }

  /** Its chunks in order; at least one. */
  public List<PortfolioChunk> chunks() {
    return IntStream.range(0, chunkCount()).mapToObj(i -> new PortfolioChunk(this, i)).toList();
  }

  int chunkCount() {
    return Math.max(1, (rows.size() + rowsPerChunk - 1) / rowsPerChunk);
  }

  BigDecimal controlTotal() {
    return rows.stream().map(Row::marketValue).reduce(new BigDecimal("0.00"), BigDecimal::add);
  }

  String naturalKey() {
    return fundId + "|" + date + "|" + revision;
  }

  String contentHash() {
    ContentHash hash =
        new ContentHash()
            .add("key", naturalKey())
            .add("rejectedRows", rejectedRows)
            .add("rowsPerChunk", rowsPerChunk);
    for (Row row : rows) {
      hash.add("type", row.assetTypeCode())
          .add("notional", row.notional())
          .add("marketValue", row.marketValue())
          .add("currency", row.currency())
          .add("fxRate", row.fxRate());
    }
    return hash.hex();
  }

  PortfolioFact fact() {
    return new PortfolioFact(
        fundId,
        date,
        revision,
        updatedAt,
        contentHash(),
        PositionRow.totals(rows.stream().map(Row::fact).toList()),
        rejectedRows);
  }

  @Override
  public String toString() {
    return "portfolio of fund %d for %s rev %d, updated %s: %s%s"
        .formatted(
            fundId,
            date,
            revision,
            updatedAt,
            rows,
            rejectedRows == 0 ? "" : ", " + rejectedRows + " rows rejected");
  }
}
