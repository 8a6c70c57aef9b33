package riskcapital.reference;

import java.time.Instant;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * All that people decided until an instant.
 *
 * @param validatedContents contents of versions that a person validated
 * @param validatedFunds instants of validations without submission, by fund
 * @param resolved exceptions that a person resolved
 */
record Decisions(
    Set<Content> validatedContents,
    Map<Long, List<Instant>> validatedFunds,
    Set<LiveException> resolved) {

  /** What stands or stood under a version. */
  record Content(VersionKey version, String contentHash) {}

  /** Those taken not after the given instant, in any order and with any repetition. */
  static Decisions until(Instant now, Collection<? extends Decision> all) {
    Set<Content> contents = new HashSet<>();
    Set<Decision.ValidatedFund> funds = new HashSet<>();
    Set<LiveException> resolved = new HashSet<>();
    for (Decision decision : all) {
      if (decision.at().isAfter(now)) {
        continue;
      }
      if (decision instanceof Decision.ValidatedVersion validated) {
        contents.add(new Content(validated.version(), validated.contentHash()));
      } else if (decision instanceof Decision.ValidatedFund validated) {
        funds.add(validated);
      } else if (decision instanceof Decision.Resolved exception) {
        resolved.add(exception.exception());
      }
    }
    return new Decisions(
        contents,
        funds.stream()
            .collect(
                Collectors.groupingBy(
                    Decision.ValidatedFund::fundId,
                    Collectors.mapping(Decision.ValidatedFund::at, Collectors.toList()))),
        resolved);
  }

  /** The validations of a fund without submission. */
  List<Satisfaction> validationsOf(long fundId, Policy policy) {
    return validatedFunds.getOrDefault(fundId, List.of()).stream()
        .map(at -> new Satisfaction(at, null, policy.dateOf(at)))
        .toList();
  }
}
