package riskcapital.consolidator.backbone.happenings;

import java.util.List;
import riskcapital.consolidator.backbone.items.Item;
import riskcapital.consolidator.backbone.items.Poison;
import riskcapital.schemas.Topic;

/** A record that nobody can read. */
final class PoisonTopic implements Happening {
  @Override
  public List<Item> to(FundStory fund, Window window, Dice dice) {
    Topic topic =
        dice.pick(Topic.AUM, Topic.POSITIONS, Topic.MARGIN, Topic.REJECTIONS, Topic.FEED_RUNS);
    return List.of(new Poison(topic, Long.toString(fund.id), "garbage " + dice.between(1, 1_000)));
  }
}
