package riskcapital.consolidator.backbone.items;

import riskcapital.events.PositionsSnapshot;
import riskcapital.schemas.Topic;

/** A portfolio that says another number of rows than it has. */
public record BrokenPortfolio(PortfolioChunk whole) implements Poison {
  @Override
  public Topic topic() {
    return whole.topic();
  }

  @Override
  public String key() {
    return whole.key();
  }

  @Override
  public byte[] value(Encode encode) {
    PositionsSnapshot event = whole.event();
    event.setPositionCount(event.getPositionCount() + 1);
    return encode.of(topic(), event);
  }
}
