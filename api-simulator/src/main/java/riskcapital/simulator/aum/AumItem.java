package riskcapital.simulator.aum;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import riskcapital.simulator.chance.Dice;
import riskcapital.simulator.item.Edit;
import riskcapital.simulator.item.Fields;
import riskcapital.simulator.item.Item;
import riskcapital.simulator.item.RawForm;
import riskcapital.simulator.item.StandardForm;
import riskcapital.simulator.item.Verdict;
import tools.jackson.core.JsonGenerator;

/**
 * An AUM item as the source has it.
 *
 * @param untidyShare how likely it comes in unusual forms
 */
public record AumItem(AumRecord content, @Nullable AumFlaw flaw, long seed, double untidyShare)
    implements Item {

  /** A sound item. */
  public static AumItem sound(AumRecord content, long seed) {
    return new AumItem(content, null, seed, 0);
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
    return fundId() + "|" + content.referenceDate();
  }

  @Override
  public int revision() {
    return content.revision();
  }

  @Override
  public int weight() {
    return 1;
  }

  @Override
  public void writeRaw(JsonGenerator out) {
    Dice dice =
        Dice.of(seed, "aum.form", fundId(), content.revision(), content.updatedAt().toEpochMilli());
    List<Edit> edits = new ArrayList<>(flaw == null ? List.of() : flaw.edits());
    if (content.status().equals("ACTIVE") && dice.happens(0.3)) {
      edits.add(Edit.remove("status"));
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
    Fields fields = content.fields();
    out.writeStartObject();
    StandardForm.write(fields, out);
    out.writeEndObject();
  }
}
