package riskcapital.simulator.api;

import org.springframework.boot.jackson.JacksonComponent;
import riskcapital.simulator.item.Item;
import riskcapital.simulator.source.Page;
import tools.jackson.core.JsonGenerator;
import tools.jackson.databind.SerializationContext;
import tools.jackson.databind.ValueSerializer;

/** Writes a page; its items are computed one by one as they are written. */
@JacksonComponent
class PageSerializer extends ValueSerializer<Page> {

  @Override
  public void serialize(Page page, JsonGenerator out, SerializationContext context) {
    out.writeStartObject();
    out.writeStringProperty("asOf", page.asOf().toString());
    out.writeStringProperty("nextCursor", page.next().toCursor());
    out.writeBooleanProperty("hasMore", page.hasMore());
    out.writeName("items");
    out.writeStartArray();
    for (Item item : page.items()) {
      item.writeRaw(out);
    }
    out.writeEndArray();
    out.writeEndObject();
  }
}
