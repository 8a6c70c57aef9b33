package riskcapital.simulator.changelog;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import riskcapital.simulator.chance.Quota;
import riskcapital.simulator.item.Item;

/** Some items of a batch come again a moment later with equal content. */
public record ResentWave(Wave batch, Quota chosen) implements Wave {

  private static final long MOMENT_MILLIS = 1_500;

  @Override
  public int size(LocalDate day) {
    return batch.size(day) == chosen.size() ? chosen.count() : 0;
  }

  @Override
  public long timeAt(LocalDate day, int index) {
    return batch.timeAt(day, place(index)) + MOMENT_MILLIS;
  }

  @Override
  public @Nullable Item at(LocalDate day, int index, Instant updatedAt) {
    Item item = batch.at(day, place(index), updatedAt);
    return item == null ? null : new Resent(item);
  }

  /** The chosen places in rising order: ranks turn over at the quota's shift. */
  private int place(int index) {
    int first = chosen.firstRank();
    return chosen.positionOf((index + first) % chosen.count());
  }
}
