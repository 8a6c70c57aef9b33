package riskcapital.simulator.margin;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import riskcapital.simulator.chance.Dice;
import riskcapital.simulator.item.Edit;
import riskcapital.simulator.item.Item;
import riskcapital.simulator.item.RawForm;
import riskcapital.simulator.item.StandardForm;
import riskcapital.simulator.item.Verdict;
import tools.jackson.core.JsonGenerator;

/**
 * A submission as the source has it.
 *
 * @param untidyShare how likely it comes in unusual forms
 */
public record MarginItem(
    MarginRecord content, @Nullable MarginFlaw flaw, long seed, double untidyShare)
    implements Item {

  /** A sound item. */
  public static MarginItem sound(MarginRecord content, long seed) {
    return new MarginItem(content, null, seed, 0);
  }

  @Override
  public long fundId() {
    return content.fundId();
  }

  @Override
  public Instant updatedAt() {
    return content.updatedAt();
  }

  @Override
  public String key() {
    return content.submissionId();
  }

  @Override
  public int revision() {
    return content.version();
  }

  @Override
  public int weight() {
    return 1;
  }

  @Override
  public void writeRaw(JsonGenerator out) {
    Dice dice =
        Dice.of(
            seed, "margin.form", fundId(), content.version(), content.updatedAt().toEpochMilli());
    List<Edit> edits = new ArrayList<>(flaw == null ? List.of() : flaw.edits());
    BigDecimal local = content.marginLocal();
    if (flaw == MarginFlaw.NEGATIVE && local != null) {
      edits.add(Edit.set("marginLocal", "-" + local.toPlainString()));
    }
    out.writeStartObject();
    new RawForm(dice, untidyShare).write(content.fields(), edits, out);
    out.writeEndObject();
  }

  @Override
  public Verdict verdict() {
    return flaw == null ? Verdict.accept() : flaw.verdict();
  }

  @Override
  public void writeStandard(JsonGenerator out, boolean rows) {
    out.writeStartObject();
    StandardForm.write(content.fields(), out);
    out.writeEndObject();
  }
}
