package riskcapital.consolidator.backbone.items;

import riskcapital.schemas.Topic;

/** A submission on the topic of AUM. */
public record Misplaced(MarginItem item) implements Poison {
  @Override
  public Topic topic() {
    return Topic.AUM;
  }

  @Override
  public String key() {
    return item.key();
  }

  @Override
  public byte[] value(Encode encode) {
    return encode.of(item.topic(), item.event());
  }
}
