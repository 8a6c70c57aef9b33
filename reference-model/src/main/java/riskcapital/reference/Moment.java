package riskcapital.reference;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.NavigableMap;

/**
 * What besides facts an evaluation is a function of.
 *
 * @param policy as recorded now
 * @param policies those by which obligations were judged, by the instant from which each held
 */
record Moment(
    Policy policy,
    NavigableMap<Instant, Policy> policies,
    Decisions decisions,
    FeedEvidence evidence,
    Instant now) {

  /** A moment that knows no change of policy and no decision recorded after it. */
  static Moment of(
      PolicyHistory history,
      Collection<? extends Decision> decisions,
      FeedEvidence evidence,
      Instant now) {
    return new Moment(
        history.at(now), history.erasUntil(now), Decisions.until(now, decisions), evidence, now);
  }

  static Moment of(Policy policy, FeedEvidence evidence, Instant now) {
    return of(PolicyHistory.unchanged(policy), List.of(), evidence, now);
  }

  /** The date in the policy's zone. */
  LocalDate today() {
    return policy.dateOf(now);
  }
}
