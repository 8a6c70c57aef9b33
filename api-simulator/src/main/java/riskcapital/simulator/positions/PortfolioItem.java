package riskcapital.simulator.positions;

import java.time.Instant;
import java.util.Iterator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import riskcapital.simulator.chance.Dice;
import riskcapital.simulator.item.Edit;
import riskcapital.simulator.item.Fields;
import riskcapital.simulator.item.Item;
import riskcapital.simulator.item.RawForm;
import riskcapital.simulator.item.Verdict;
import riskcapital.simulator.world.World;
import tools.jackson.core.JsonGenerator;

/** A portfolio as the source has it; its rows are drawn while they are written. */
record PortfolioItem(World world, Portfolio portfolio) implements Item {

  @Override
  public long fundId() {
    return portfolio.fund().fundId();
  }

  @Override
  public Instant updatedAt() {
    return portfolio.updatedAt();
  }

  @Override
  public String key() {
    return fundId() + "|" + portfolio.date();
  }

  @Override
  public int revision() {
    return portfolio.revision();
  }

  @Override
  public int weight() {
    return 1 + portfolio.fund().rows();
  }

  @Override
  public Verdict verdict() {
    PortfolioFlaw flaw = portfolio.flaw();
    if (flaw == null || (!flaw.rejectsItem() && portfolio.fund().rows() == 0)) {
      return Verdict.accept();
    }
    return flaw.rejectsItem() ? Verdict.reject(flaw.code) : Verdict.accept(flaw.code);
  }

  @Override
  public void writeRaw(JsonGenerator out) {
    PortfolioFlaw flaw = portfolio.flaw();
    List<Edit> edits = flaw == null ? List.of() : flaw.headerEdits;
    Dice dice =
        Dice.of(
            world.seed(),
            "portfolio.form",
            fundId(),
            portfolio.revision(),
            updatedAt().toEpochMilli());
    RawForm form = new RawForm(dice, world.shares().dirty());
    out.writeStartObject();
    form.write(header(), edits, out);
    if (edits.stream().noneMatch(edit -> edit.field().equals("positions"))) {
      out.writeName("positions");
      out.writeStartArray();
      lines().forEachRemaining(line -> write(line, form, out));
      out.writeEndArray();
    }
    out.writeEndObject();
  }

  @Override
  public void writeStandard(JsonGenerator out, boolean rows) {
    StandardPortfolio.write(header(), portfolio.fund().currency(), this::lines, rows, out);
  }

  private static void write(Line line, RawForm form, JsonGenerator out) {
    @Nullable RowFlaw flaw = line.flaw();
    out.writeStartObject();
    form.write(line.row().fields(), flaw == null ? List.of() : flaw.edits, out);
    out.writeEndObject();
  }

  private Fields header() {
    return new Fields()
        .whole("fundId", fundId())
        .day("portfolioDate", portfolio.date())
        .whole("revision", portfolio.revision())
        .moment("updatedAt", updatedAt())
        .text("baseCurrency", portfolio.fund().currency());
  }

  private Iterator<Line> lines() {
    Dice dice =
        Dice.of(
            world.seed(),
            "portfolio",
            fundId(),
            portfolio.date().toEpochDay(),
            portfolio.variant());
    long value = world.life().aumCents(portfolio.fund(), portfolio.date());
    long drawn = value / 1_000 * (dice.happens(0.02) ? 970 : 1_000);
    return new PortfolioLines(
        portfolio, world.life().exposure(portfolio.fund(), portfolio.date()), drawn, dice);
  }
}
