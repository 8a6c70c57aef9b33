package riskcapital.simulator.changelog;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import riskcapital.simulator.item.Item;

/** What administrators appended to a feed, in order; kept until the simulator ends. */
public final class Appended {

  /** Greater than any wave's number, so that an appended item follows what came at its instant. */
  static final int WAVE = 1_000;

  private final List<Change> changes = new CopyOnWriteArrayList<>();

  public void add(Item item) {
    changes.add(
        new Change(new Position(item.updatedAt().toEpochMilli(), WAVE, changes.size()), item));
  }

  List<Change> changes() {
    return changes;
  }
}
