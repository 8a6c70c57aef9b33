package riskcapital.simulator.changelog;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import riskcapital.simulator.item.Item;

/**
 * All changes of a feed in the order in which they become visible. Reading starts anywhere at the
 * cost of a search in each wave, and holds one change of each wave.
 */
public final class ChangeLog {

  private final Feed feed;
  private final LocalDate firstDay;
  private final List<Wave> waves;
  private final Appended appended;
  private final Predicate<Item> visible;

  /**
   * @param firstDay no wave has a place before it
   * @param visible which of the waves' items an administrator did not withhold
   */
  public ChangeLog(
      Feed feed, LocalDate firstDay, List<Wave> waves, Appended appended, Predicate<Item> visible) {
    this.feed = feed;
    this.firstDay = firstDay;
    this.waves = List.copyOf(waves);
    this.appended = appended;
    this.visible = visible;
  }

  public Feed feed() {
    return feed;
  }

  /** Every change after the position whose instant is not after {@code upTo}. */
  public Iterator<Change> changes(Position after, Instant upTo) {
    List<WaveReader> readers = new ArrayList<>();
    for (int ordinal = 0; ordinal < waves.size(); ordinal++) {
      readers.add(new WaveReader(waves.get(ordinal), ordinal, firstDay, after, upTo));
    }
    List<Change> extra =
        appended.changes().stream()
            .filter(change -> change.position().compareTo(after) > 0)
            .filter(change -> !change.item().updatedAt().isAfter(upTo))
            .toList();
    return new Merge(readers, extra.iterator(), visible);
  }

  private static final class Merge implements Iterator<Change> {
    private final List<WaveReader> readers;
    private final Iterator<Change> extra;
    private final Predicate<Item> visible;
    private @Nullable Change nextExtra;
    private @Nullable Change next;

    Merge(List<WaveReader> readers, Iterator<Change> extra, Predicate<Item> visible) {
      this.readers = readers;
      this.extra = extra;
      this.visible = visible;
      this.nextExtra = extra.hasNext() ? extra.next() : null;
      this.next = take();
    }

    @Override
    public boolean hasNext() {
      return next != null;
    }

    @Override
    public Change next() {
      Change taken = next;
      if (taken == null) {
        throw new NoSuchElementException();
      }
      next = take();
      return taken;
    }

    private @Nullable Change take() {
      Change taken = takeAny();
      while (taken != null && !isVisible(taken)) {
        taken = takeAny();
      }
      return taken;
    }

    private boolean isVisible(Change change) {
      return change.position().wave() == Appended.WAVE || visible.test(change.item());
    }

    private @Nullable Change takeAny() {
      Change least = nextExtra;
      WaveReader owner = null;
      for (WaveReader reader : readers) {
        Change head = reader.head();
        if (head != null && (least == null || head.position().compareTo(least.position()) < 0)) {
          least = head;
          owner = reader;
        }
      }
      if (owner != null) {
        owner.advance();
      } else if (least != null) {
        nextExtra = extra.hasNext() ? extra.next() : null;
      }
      return least;
    }
  }
}
