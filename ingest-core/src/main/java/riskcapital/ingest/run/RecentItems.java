package riskcapital.ingest.run;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * COM-003: an item whose natural key and content came before, within the page or the recent window,
 * is ignored. The exception is one that the source dates earlier than the first: of equal items the
 * smallest updatedAt stands, so it is published too. Not thread-safe.
 */
final class RecentItems {
  private final Map<String, Instant> committed;
  private final Map<String, Instant> uncommitted;

  RecentItems(int capacity) {
    committed = window(capacity);
    uncommitted = window(capacity);
  }

  private static Map<String, Instant> window(int capacity) {
    return new LinkedHashMap<>(16, 0.75f, true) {
      private static final long serialVersionUID = 1L;

      @Override
      protected boolean removeEldestEntry(Map.Entry<String, Instant> eldest) {
        return size() > capacity;
      }
    };
  }

  /**
   * Whether an item repeats another; if not, it is remembered as uncommitted.
   *
   * @param identity of natural key and content
   */
  boolean isRepeated(String identity, Instant updatedAt) {
    @Nullable Instant before = uncommitted.get(identity);
    if (before == null) {
      before = committed.get(identity);
    }
    if (before != null && !updatedAt.isBefore(before)) {
      return true;
    }
    uncommitted.put(identity, updatedAt);
    return false;
  }

  /** What was uncommitted is published: its items are recent from now on. */
  void keep() {
    committed.putAll(uncommitted);
    uncommitted.clear();
  }

  /** What was uncommitted was given up: its items were never published. */
  void drop() {
    uncommitted.clear();
  }

  /** Forgets all. */
  void clear() {
    committed.clear();
    uncommitted.clear();
  }
}
