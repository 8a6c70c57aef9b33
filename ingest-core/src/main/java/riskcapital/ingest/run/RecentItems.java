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
  private final Map<String, Instant> page;

  RecentItems(int capacity) {
    committed = window(capacity);
    page = window(capacity);
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
   * Whether an item repeats another; if not, it is remembered as of the page.
   *
   * @param identity of natural key and content
   */
  boolean isRepeated(String identity, Instant updatedAt) {
    @Nullable Instant before = page.get(identity);
    if (before == null) {
      before = committed.get(identity);
    }
    if (before != null && !updatedAt.isBefore(before)) {
      return true;
    }
    page.put(identity, updatedAt);
    return false;
  }

  /** The page is published: its items are recent from now on. */
  void keepPage() {
    committed.putAll(page);
    page.clear();
  }

  /** The page was given up: its items were never published. */
  void dropPage() {
    page.clear();
  }

  /** Forgets all. */
  void clear() {
    committed.clear();
    page.clear();
  }
}
