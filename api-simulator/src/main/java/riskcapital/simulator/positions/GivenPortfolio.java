package riskcapital.simulator.positions;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Iterator;
import java.util.List;
import java.util.stream.IntStream;
import riskcapital.simulator.chance.Dice;
import riskcapital.simulator.item.Fields;
import riskcapital.simulator.item.Item;
import riskcapital.simulator.item.RawForm;
import riskcapital.simulator.item.Verdict;
import tools.jackson.core.JsonGenerator;

/** A portfolio whose clean rows somebody gave. */
public record GivenPortfolio(
    long fundId,
    LocalDate portfolioDate,
    int revision,
    Instant updatedAt,
    String baseCurrency,
    List<PositionRow> rows)
    implements Item {

  @Override
  public String key() {
    return fundId + "|" + portfolioDate;
  }

  @Override
  public int weight() {
    return 1 + rows.size();
  }

  @Override
  public Verdict verdict() {
    return Verdict.accept();
  }

  @Override
  public void writeRaw(JsonGenerator out) {
    RawForm form = new RawForm(Dice.of(fundId, "given"), 0);
    out.writeStartObject();
    form.write(header(), List.of(), out);
    out.writeName("positions");
    out.writeStartArray();
    for (PositionRow row : rows) {
      out.writeStartObject();
      form.write(row.fields(), List.of(), out);
      out.writeEndObject();
    }
    out.writeEndArray();
    out.writeEndObject();
  }

  @Override
  public void writeStandard(JsonGenerator out, boolean withRows) {
    StandardPortfolio.write(header(), baseCurrency, this::lines, withRows, out);
  }

  private Fields header() {
    return new Fields()
        .whole("fundId", fundId)
        .day("portfolioDate", portfolioDate)
        .whole("revision", revision)
        .moment("updatedAt", updatedAt)
        .text("baseCurrency", baseCurrency);
  }

  private Iterator<Line> lines() {
    return IntStream.range(0, rows.size())
        .mapToObj(index -> new Line(index + 1, rows.get(index), null))
        .iterator();
  }
}
