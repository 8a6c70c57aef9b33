package riskcapital.ingest.positions;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import riskcapital.events.Position;
import riskcapital.events.RuleFailure;
import riskcapital.ingest.clean.ValueRule;
import riskcapital.ingest.item.Fields;
import riskcapital.ingest.item.Rejection;
import riskcapital.ingest.item.SourceKey;
import riskcapital.ingest.rules.WarnRule;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;

/** The rows of one portfolio as they stream in; reusable. */
final class PortfolioRows {
  /** A row that was accepted. */
  record Row(Position position, List<RuleFailure> warnings) {}

  /** A row without a rate that came before the base currency, with its rejection in case. */
  private record Undecided(Row row, Rejection rejection) {}

  /** Characters of excerpts after which those of one portfolio become short. */
  private static final int MOST_EXCERPTS = 10_000_000;

  private static final int SHORT_EXCERPT = 100;
  private final int mostRows;
  private final RowReader reader = new RowReader();
  private final List<Row> rows = new ArrayList<>();
  private final List<Rejection> rejected = new ArrayList<>();
  private final List<Undecided> undecided = new ArrayList<>();
  private final Set<String> keys = new HashSet<>();
  private final Shared<List<RuleFailure>> failures = new Shared<>();
  private int excerpts;
  private boolean array;
  private boolean absent;
  private int line;

  /** At most so many rows: more are not kept. */
  PortfolioRows(int mostRows) {
    this.mostRows = mostRows;
  }

  /** Forgets the portfolio before. */
  void begin() {
    rows.clear();
    rejected.clear();
    undecided.clear();
    keys.clear();
    failures.clear();
    reader.begin();
    excerpts = 0;
    array = false;
    absent = true;
    line = 0;
  }

  /**
   * Reads the value of {@code positions}, to its last token.
   *
   * @param baseCurrency null when it has not come yet
   */
  void read(JsonParser parser, @Nullable String baseCurrency) {
    begin();
    absent = parser.currentToken() == JsonToken.VALUE_NULL;
    array = parser.currentToken() == JsonToken.START_ARRAY;
    if (!array) {
      parser.skipChildren();
      return;
    }
    while (parser.nextToken() != JsonToken.END_ARRAY) {
      line++;
      if (line <= mostRows) {
        take(parser, baseCurrency);
      } else {
        parser.skipChildren();
      }
    }
  }

  private void take(JsonParser parser, @Nullable String baseCurrency) {
    Position position = reader.read(parser, line);
    if (position != null) {
      judge(position, baseCurrency);
    }
    Fields fields = reader.fields();
    if (position == null || fields.isRejected()) {
      rejected.add(rejection());
      return;
    }
    Row row = new Row(position, WarnRule.judge(PositionRules.WARNINGS, position, line));
    rows.add(row);
    if (baseCurrency == null && position.getFxRate() == null) {
      rejectMissingRate(fields);
      undecided.add(new Undecided(row, rejection()));
    }
  }

  private void judge(Position position, @Nullable String baseCurrency) {
    Fields fields = reader.fields();
    if (!keys.add(position.getPositionKey())) {
      fields.reject(
          ValueRule.COM_001_READABLE.code(), "positionId", "a row before has the same one");
    }
    if (baseCurrency != null
        && !fields.isRejected("currency")
        && PositionRules.lacksFxRate(position, baseCurrency)) {
      rejectMissingRate(fields);
    }
  }

  private static void rejectMissingRate(Fields fields) {
    if (!fields.isRejected("fxRate")) {
      fields.reject(
          PositionRules.POS_005_FX_RATE_PRESENT,
          "fxRate",
          "absent, though the currency is not the base currency");
    }
  }

  private Rejection rejection() {
    List<RuleFailure> known = failures.of(List.copyOf(reader.fields().rejections()));
    int most = excerpts < MOST_EXCERPTS ? Rejection.EXCERPT : SHORT_EXCERPT;
    Rejection rejection = Rejection.of(SourceKey.UNKNOWN, line, known, reader.raw(), most);
    excerpts += rejection.payload().length();
    return rejection;
  }

  /** Judges the rows that came before the base currency. */
  void settle(String baseCurrency) {
    Set<Row> lacking = new HashSet<>();
    for (Undecided row : undecided) {
      if (PositionRules.lacksFxRate(row.row().position(), baseCurrency)) {
        lacking.add(row.row());
        rejected.add(row.rejection());
      }
    }
    if (!lacking.isEmpty()) {
      rows.removeIf(lacking::contains);
      rejected.sort(Comparator.comparing(Rejection::line, Comparator.nullsFirst(Integer::compare)));
    }
    undecided.clear();
  }

  /** What is wrong with the array as a whole; null when nothing is. */
  @Nullable RuleFailure problem() {
    if (absent) {
      return failure(ValueRule.COM_001_READABLE, "positions: required, but absent");
    }
    if (!array) {
      return failure(ValueRule.COM_001_READABLE, "positions: of the wrong type");
    }
    return line > mostRows
        ? failure(ValueRule.COM_007_FITS_ITS_COLUMN, "positions: more than " + mostRows + " rows")
        : null;
  }

  private static RuleFailure failure(ValueRule rule, String reason) {
    return new RuleFailure(rule.code(), "positions", null, reason);
  }

  /** The accepted rows, in the source's order. */
  List<Row> accepted() {
    return rows;
  }

  /** The rejected rows, by line, without the portfolio's key. */
  List<Rejection> rejected() {
    return rejected;
  }
}
