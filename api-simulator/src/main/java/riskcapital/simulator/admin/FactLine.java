package riskcapital.simulator.admin;

import riskcapital.simulator.changelog.Feed;
import riskcapital.simulator.item.Item;
import riskcapital.simulator.item.Verdict;
import tools.jackson.core.JsonGenerator;

/** What an oracle has to know of an item: accepted items standardised, rejected ones as sent. */
final class FactLine {

  private FactLine() {}

  static void write(Feed feed, Item item, boolean rows, JsonGenerator out) {
    Verdict verdict = item.verdict();
    out.writeStartObject();
    out.writeStringProperty("feed", feed.id());
    out.writeStringProperty("expected", verdict.accepted() ? "accept" : "reject");
    out.writeName("codes");
    out.writeStartArray();
    verdict.codes().forEach(out::writeString);
    out.writeEndArray();
    out.writeName("item");
    if (verdict.accepted()) {
      item.writeStandard(out, rows);
    } else {
      item.writeRaw(out);
    }
    out.writeEndObject();
  }
}
