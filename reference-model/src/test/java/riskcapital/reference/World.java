package riskcapital.reference;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/**
 * Facts and evidence of a test; evidence is complete up to the evaluation unless told otherwise.
 */
final class World {
  private final List<Fact> facts = new ArrayList<>();
  private final List<PolicyChange> changes = new ArrayList<>();
  private final List<Decision> decisions = new ArrayList<>();
  private Policy policy = Policy.brazil();

  static World of(AumItem... items) {
    return new World().and(items);
  }

  World and(AumItem... items) {
    for (AumItem item : items) {
      facts.add(item.fact());
    }
    return this;
  }

  World and(PortfolioItem... items) {
    for (PortfolioItem item : items) {
      facts.add(item.fact());
    }
    return this;
  }

  World and(MarginItem... items) {
    for (MarginItem item : items) {
      facts.add(item.fact());
    }
    return this;
  }

  World policy(Policy other) {
    policy = other;
    return this;
  }

  World and(PolicyChange... recorded) {
    changes.addAll(List.of(recorded));
    return this;
  }

  World and(Decision... taken) {
    decisions.addAll(List.of(taken));
    return this;
  }

  List<Fact> facts() {
    return facts;
  }

  Evaluation at(String local) {
    return at(Local.at(local));
  }

  Evaluation at(Instant now) {
    return at(now, FeedEvidence.allAt(now));
  }

  Evaluation at(Instant now, FeedEvidence evidence) {
    return ReferenceModel.evaluate(
        InMemoryFacts.of(facts), evidence, new PolicyHistory(policy, changes), decisions, now);
  }

  /** Fund 1. */
  FundStatus statusAt(String local) {
    return statusOf(at(local));
  }

  static FundStatus statusOf(Evaluation evaluation) {
    return Objects.requireNonNull(evaluation.statuses().get(1L));
  }

  /** Rows of fund 1 as text: basis, label, due, status, by and on time. */
  List<String> obligationsAt(String local) {
    return Objects.requireNonNull(at(local).obligations().get(1L)).stream()
        .map(World::text)
        .toList();
  }

  /** Types and keys of live exceptions as text. */
  List<String> liveAt(String local) {
    return at(local).live().stream().map(live -> live.type() + " " + live.key()).toList();
  }

  private static String text(Obligation row) {
    String due = row.due().atZone(Policy.brazil().zone()).toLocalDateTime().toString();
    String by =
        row.satisfiedAt() == null
            ? ""
            : (row.satisfiedBy() == null ? "" : " by " + row.satisfiedBy())
                + (Boolean.TRUE.equals(row.onTime()) ? " on time" : " late");
    return "%s %s due %s %s%s".formatted(row.basis(), row.label().text(), due, row.status(), by);
  }
}
