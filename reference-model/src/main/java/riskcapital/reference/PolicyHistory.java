package riskcapital.reference;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.NavigableMap;
import java.util.TreeMap;

/**
 * Policy as it was recorded.
 *
 * @param initial what held ever, until the first change
 * @param changes in order of their recording, whatever order they are given in
 */
public record PolicyHistory(Policy initial, List<PolicyChange> changes) {
  public PolicyHistory {
    changes = changes.stream().sorted(Comparator.comparing(PolicyChange::recordedAt)).toList();
  }

  /** A policy that always held. */
  public static PolicyHistory unchanged(Policy policy) {
    return new PolicyHistory(policy, List.of());
  }

  /** The policy as recorded at an instant, changes of that very instant included. */
  public Policy at(Instant instant) {
    Policy policy = initial;
    for (PolicyChange change : changes) {
      if (!change.recordedAt().isAfter(instant)) {
        policy = change.appliedTo(policy);
      }
    }
    return policy;
  }

  /**
   * The policies by which obligations were judged until an instant, each by the instant from which
   * it held; the first one's is {@link Instant#MIN}.
   */
  NavigableMap<Instant, Policy> erasUntil(Instant now) {
    NavigableMap<Instant, Policy> policies = new TreeMap<>();
    policies.put(Instant.MIN, initial);
    Policy policy = initial;
    for (PolicyChange change : changes) {
      if (!change.recordedAt().isAfter(now)) {
        policy = change.appliedTo(policy);
        if (change.beginsAnEra()) {
          policies.put(change.recordedAt(), policy);
        }
      }
    }
    return policies;
  }
}
