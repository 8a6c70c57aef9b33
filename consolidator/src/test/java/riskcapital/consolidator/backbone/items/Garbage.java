package riskcapital.consolidator.backbone.items;

import java.nio.charset.StandardCharsets;
import riskcapital.schemas.Topic;

/** Bytes that are no event. */
public record Garbage(Topic topic, String key, String text) implements Poison {
  @Override
  public byte[] value(Encode encode) {
    return text.getBytes(StandardCharsets.UTF_8);
  }
}
