package riskcapital.reference;

import java.util.Collection;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * A fund's submissions of which a version was accepted. They never add up: one of them speaks.
 *
 * @param standing current versions that are no cancellation, in snapshot order
 */
record Submissions(List<Submission> all, List<MarginFact> standing) {

  static Submissions of(Collection<MarginFact> accepted) {
    List<Submission> all =
        accepted.stream().collect(Collectors.groupingBy(MarginFact::submissionId)).values().stream()
            .map(Submission::of)
            .toList();
    List<MarginFact> standing =
        all.stream()
            .filter(Submission::standing)
            .map(Submission::current)
            .sorted(MarginFact.SNAPSHOT_ORDER)
            .toList();
    return new Submissions(all, standing);
  }

  @Nullable MarginFact newestStanding() {
    return standing.isEmpty() ? null : standing.get(standing.size() - 1);
  }

  /** The newest satisfying version: the fund's margin. */
  @Nullable MarginFact snapshot(Label label) {
    return standing.stream()
        .filter(version -> version.completeFor(label))
        .reduce((older, newer) -> newer)
        .orElse(null);
  }

  /** The standing version of another submission that comes right before a version, if any. */
  @Nullable MarginFact preceding(MarginFact version) {
    return standing.stream()
        .filter(other -> !other.submissionId().equals(version.submissionId()))
        .filter(other -> MarginFact.SNAPSHOT_ORDER.compare(other, version) < 0)
        .reduce((older, newer) -> newer)
        .orElse(null);
  }
}
