package riskcapital.simulator.changelog;

import java.time.Instant;
import java.util.SortedSet;
import java.util.TreeSet;
import riskcapital.simulator.item.Item;
import riskcapital.simulator.item.Verdict;
import tools.jackson.core.JsonGenerator;

/** An item that came before with equal content. */
record Resent(Item item) implements Item {

  @Override
  public long fundId() {
    return item.fundId();
  }

  @Override
  public Instant updatedAt() {
    return item.updatedAt();
  }

  @Override
  public String key() {
    return item.key();
  }

  @Override
  public int revision() {
    return item.revision();
  }

  @Override
  public int weight() {
    return item.weight();
  }

  @Override
  public void writeRaw(JsonGenerator out) {
    item.writeRaw(out);
  }

  @Override
  public Verdict verdict() {
    Verdict first = item.verdict();
    if (!first.accepted()) {
      return first;
    }
    SortedSet<String> codes = new TreeSet<>(first.codes());
    codes.add("COM-003");
    return new Verdict(true, codes);
  }

  @Override
  public void writeStandard(JsonGenerator out, boolean rows) {
    item.writeStandard(out, rows);
  }
}
