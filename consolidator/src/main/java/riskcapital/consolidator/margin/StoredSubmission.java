package riskcapital.consolidator.margin;

import java.util.Map;
import java.util.NavigableMap;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import riskcapital.consolidator.revisions.Stamp;

/**
 * What is stored of a submission.
 *
 * @param standing the content that stands, by version
 */
record StoredSubmission(NavigableMap<Integer, Standing> standing) {
  static final StoredSubmission NONE = empty();

  static StoredSubmission empty() {
    return new StoredSubmission(new TreeMap<>());
  }

  /** What stands of a version, and the fund that it names. */
  record Standing(Stamp stamp, long fundId) {}

  /** The stamp of what stands; null for a version that is not stored. */
  @Nullable Stamp stampOf(int version) {
    Standing stored = standing.get(version);
    return stored == null ? null : stored.stamp();
  }

  /** Every fund that a version names. */
  Set<Long> funds() {
    return standing.values().stream().map(Standing::fundId).collect(Collectors.toSet());
  }

  int highestVersion() {
    Map.Entry<Integer, Standing> highest = standing.lastEntry();
    return highest == null ? 0 : highest.getKey();
  }
}
