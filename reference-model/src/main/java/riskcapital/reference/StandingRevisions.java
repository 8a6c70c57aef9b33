package riskcapital.reference;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * The facts that count, one per natural key, and the natural keys of which two different contents
 * were seen (section 2).
 */
record StandingRevisions<F extends Fact>(List<F> standing, SortedSet<String> conflicts) {

  static <F extends Fact> StandingRevisions<F> of(Collection<F> received) {
    Map<String, F> standing = new HashMap<>();
    SortedSet<String> conflicts = new TreeSet<>();
    for (F fact : received) {
      F other = standing.putIfAbsent(fact.naturalKey(), fact);
      if (other == null) {
        continue;
      }
      if (!other.contentHash().equals(fact.contentHash())) {
        conflicts.add(fact.naturalKey());
      }
      if (Fact.PRECEDENCE.compare(fact, other) < 0) {
        standing.put(fact.naturalKey(), fact);
      }
    }
    return new StandingRevisions<>(List.copyOf(standing.values()), conflicts);
  }
}
