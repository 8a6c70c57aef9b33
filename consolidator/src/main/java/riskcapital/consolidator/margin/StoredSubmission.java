package riskcapital.consolidator.margin;

import java.util.Map;
import java.util.NavigableMap;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import riskcapital.consolidator.revisions.Stamp;

/**
 * What is stored of a submission.
 *
 * @param standing the content that stands, by version
 * @param funds every fund that a version names
 */
record StoredSubmission(NavigableMap<Integer, Stamp> standing, Set<Long> funds) {
  static final StoredSubmission NONE = new StoredSubmission(new TreeMap<>(), Set.of());

  static StoredSubmission empty() {
    return new StoredSubmission(new TreeMap<>(), new TreeSet<>());
  }

  int highestVersion() {
    Map.Entry<Integer, Stamp> highest = standing.lastEntry();
    return highest == null ? 0 : highest.getKey();
  }
}
