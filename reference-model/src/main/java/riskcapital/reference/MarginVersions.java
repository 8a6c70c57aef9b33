package riskcapital.reference;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * All margin versions received, whatever fund they name.
 *
 * @param byFund versions by the fund that each names
 * @param conflicts natural keys of which two different contents were seen
 */
record MarginVersions(Map<Long, List<ReceivedVersion>> byFund, SortedSet<String> conflicts) {

  static MarginVersions of(Collection<MarginFact> received) {
    StandingRevisions<MarginFact> revisions = StandingRevisions.of(received);
    Map<String, MarginFact> lowest = new HashMap<>();
    for (MarginFact fact : revisions.standing()) {
      lowest.merge(
          fact.submissionId(), fact, (one, other) -> one.version() < other.version() ? one : other);
    }
    return new MarginVersions(
        revisions.standing().stream()
            .map(fact -> new ReceivedVersion(fact, lowest.getOrDefault(fact.submissionId(), fact)))
            .collect(Collectors.groupingBy(version -> version.fact().fundId())),
        revisions.conflicts());
  }

  List<ReceivedVersion> of(long fundId) {
    return byFund.getOrDefault(fundId, List.of());
  }

  /** Of conflicting contents the one that stands says which fund it is about. */
  SortedSet<String> conflictsOf(long fundId) {
    return of(fundId).stream()
        .map(version -> version.fact().naturalKey())
        .filter(conflicts::contains)
        .collect(Collectors.toCollection(TreeSet::new));
  }
}
