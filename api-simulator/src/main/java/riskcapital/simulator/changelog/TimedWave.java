package riskcapital.simulator.changelog;

import java.time.Instant;
import java.time.LocalDate;
import java.util.function.ToIntFunction;
import org.jspecify.annotations.Nullable;
import riskcapital.simulator.item.Item;

/** A wave put together from its size, its spread and its content. */
public record TimedWave(Spread spread, ToIntFunction<LocalDate> sizes, Content content)
    implements Wave {

  @Override
  public int size(LocalDate day) {
    return sizes.applyAsInt(day);
  }

  @Override
  public long timeAt(LocalDate day, int index) {
    return spread.timeAt(day, index, size(day));
  }

  @Override
  public @Nullable Item at(LocalDate day, int index, Instant updatedAt) {
    return content.at(day, index, updatedAt);
  }

  /** What a place of a wave holds. */
  @FunctionalInterface
  public interface Content {
    @Nullable Item at(LocalDate day, int index, Instant updatedAt);
  }
}
