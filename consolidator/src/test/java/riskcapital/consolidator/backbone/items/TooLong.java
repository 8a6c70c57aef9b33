package riskcapital.consolidator.backbone.items;

import riskcapital.events.AumReported;
import riskcapital.schemas.Topic;

/** AUM of a fund whose name no column holds. */
public record TooLong(AumItem item) implements Poison {
  private static final int LENGTH = 201;

  @Override
  public Topic topic() {
    return item.topic();
  }

  @Override
  public String key() {
    return item.key();
  }

  @Override
  public byte[] value(Encode encode) {
    AumReported event = item.event();
    event.setFundName("x".repeat(LENGTH));
    return encode.of(topic(), event);
  }
}
