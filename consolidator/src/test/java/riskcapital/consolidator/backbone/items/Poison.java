package riskcapital.consolidator.backbone.items;

import java.nio.charset.StandardCharsets;
import riskcapital.schemas.Topic;

/** A record that nobody can read. */
public record Poison(Topic topic, String key, String text) implements Item {
  @Override
  public void tell(Ledger ledger) {
    ledger.add(topic, key, bytes());
  }

  @Override
  public byte[] value(Encode encode) {
    return bytes();
  }

  private byte[] bytes() {
    return text.getBytes(StandardCharsets.UTF_8);
  }

  @Override
  public String toString() {
    return "poison " + text + " on " + topic + ", key " + key;
  }
}
