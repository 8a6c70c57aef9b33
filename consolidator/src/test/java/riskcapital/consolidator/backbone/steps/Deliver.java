package riskcapital.consolidator.backbone.steps;

import riskcapital.consolidator.backbone.items.Item;
import riskcapital.consolidator.backbone.stage.Stage;

/** A record is published. */
public record Deliver(Item item) implements Step {
  @Override
  public void happen(Stage stage) {
    stage.publish(item);
  }

  @Override
  public String toString() {
    return item.toString();
  }
}
