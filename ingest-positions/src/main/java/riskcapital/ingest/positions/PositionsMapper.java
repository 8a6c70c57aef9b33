package riskcapital.ingest.positions;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import riskcapital.events.RuleFailure;
import riskcapital.ingest.clean.Cleaned;
import riskcapital.ingest.clean.Currencies;
import riskcapital.ingest.clean.ValueRule;
import riskcapital.ingest.item.Fields;
import riskcapital.ingest.item.ItemReader;
import riskcapital.ingest.item.RawObject;
import riskcapital.ingest.item.Rejection;
import riskcapital.ingest.item.Shape;
import riskcapital.ingest.item.SourceKey;
import riskcapital.ingest.item.Standardised;
import riskcapital.ingest.positions.PortfolioRows.Row;
import tools.jackson.core.JsonParser;

/** From the API's item, its rows one at a time, to the chunks of {@code PositionsSnapshot}. */
final class PositionsMapper implements ItemReader {
  /** Most rows of an item, by the API's contract. */
  static final int MOST_ROWS = 200_000;

  private static final Shape SHAPE =
      Shape.of("fundId", "portfolioDate", "revision", "updatedAt", "baseCurrency");

  private final RawObject raw = new RawObject(SHAPE);
  private final Fields fields = new Fields(raw);
  private final PortfolioRows rows;
  private final ChunkPortfolio chunks;

  PositionsMapper(ChunkPortfolio chunks, int mostRows) {
    this.chunks = chunks;
    this.rows = new PortfolioRows(mostRows);
  }

  @Override
  public Standardised read(JsonParser parser, LocalDate today) {
    rows.begin();
    boolean object = raw.read(parser, this::readRows);
    fields.begin();
    if (!object) {
      fields.reject(ValueRule.COM_001_READABLE.code(), "items", "the item is no object");
      return rejected(SourceKey.UNKNOWN, fields.rejections());
    }
    PortfolioHeader header =
        new PortfolioHeader(
            fields.requiredId("fundId"),
            fields.requiredDate("portfolioDate", today),
            fields.requiredRevision("revision"),
            fields.requiredInstant("updatedAt"),
            fields.requiredCurrency("baseCurrency"));
    SourceKey key = key(header);
    RuleFailure problem = rows.problem();
    if (problem != null || fields.isRejected()) {
      List<RuleFailure> failures = new ArrayList<>(fields.rejections());
      if (problem != null) {
        failures.add(problem);
      }
      return rejected(key, failures);
    }
    return accept(header, key);
  }

  private boolean readRows(String field, JsonParser parser) {
    if (!field.equals("positions")) {
      return false;
    }
    rows.read(parser, baseCurrency());
    return true;
  }

  /** The base currency when it came before the rows, as it does in the contract's order. */
  private @Nullable String baseCurrency() {
    Cleaned<String> currency = Currencies.clean(raw.text("baseCurrency"));
    return currency instanceof Cleaned.Clean<String> clean ? clean.value() : null;
  }

  private SourceKey key(PortfolioHeader header) {
    return new SourceKey(
        fields.isRejected("fundId") ? null : header.fundId(),
        fields.isRejected("portfolioDate") ? null : header.portfolioDate(),
        fields.isRejected("revision") ? null : header.revision(),
        null);
  }

  private Standardised rejected(SourceKey key, List<RuleFailure> failures) {
    return new Standardised.Rejected(Rejection.of(key, failures, raw));
  }

  private Standardised accept(PortfolioHeader header, SourceKey key) {
    rows.settle(header.baseCurrency());
    List<Rejection> rejectedRows = rows.rejected().stream().map(row -> row.of(key)).toList();
    List<Row> accepted = List.copyOf(rows.accepted());
    List<RuleFailure> warnings = new ArrayList<>();
    accepted.forEach(row -> warnings.addAll(row.warnings()));
    return new Standardised.Accepted(
        header.fundId(),
        header.updatedAt(),
        () -> chunks.chunks(header, accepted, rejectedRows.size()),
        warnings,
        accepted.size(),
        rejectedRows);
  }
}
