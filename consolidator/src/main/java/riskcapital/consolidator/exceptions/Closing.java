package riskcapital.consolidator.exceptions;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import riskcapital.consolidator.exceptions.ClosingFacts.Obligation;

/**
 * How an exception ends when its condition is gone: {@code CANCELLED} with the fund's closure or
 * when the obligation holds no longer unsatisfied, else {@code RESOLVED}.
 */
final class Closing {
  private Closing() {}

  /**
   * The transition that ends the exception.
   *
   * @param nowOfFund the fund that its condition concerns instead; null when it is gone
   * @param hours business days from due to satisfaction included
   */
  static Transition of(
      ClosingFacts facts, @Nullable Long nowOfFund, BusinessHours hours, Instant at) {
    if (facts.fundClosed()) {
      return Transition.cancellation(facts.exception().state(), "The fund is closed", at);
    }
    if (nowOfFund != null) {
      return resolved(facts, "The content that stands names fund " + nowOfFund, at);
    }
    return switch (facts.exception().type()) {
      case MISSING_SUBMISSION -> ofMissingSubmission(facts, hours, at);
      case LIMIT_BREACH -> resolved(facts, limitReason(facts), at);
      case NON_POSITIVE_AUM -> resolved(facts, "The newest AUM is positive", at);
      case INCOMPLETE_POSITIONS -> resolved(facts, "A later complete portfolio was reported", at);
      case MISSING_AUM -> resolved(facts, "The expected AUM was reported", at);
      case MISSING_POSITIONS -> resolved(facts, "The expected portfolio was reported", at);
      case UNKNOWN_FUND -> resolved(facts, "The fund's AUM was reported", at);
      case FEED_LATE -> resolved(facts, "The feed is proven up to date", at);
      case INVALID_SUBMISSION ->
          resolved(facts, "The version is no longer rejected for it at this fund", at);
      case CONFLICTING_REVISION -> resolved(facts, "The conflict no longer concerns this fund", at);
      case UNMAPPED_ASSET_TYPE ->
          resolved(facts, "The asset type has a class, or no newest portfolio holds it", at);
      case REFERENCE_DATA ->
          resolved(facts, "The investor type is known, or no submission is required", at);
      case UNSPECIFIED -> throw new IllegalArgumentException("an exception without type");
    };
  }

  private static Transition ofMissingSubmission(
      ClosingFacts facts, BusinessHours hours, Instant at) {
    Obligation obligation = facts.obligation();
    if (obligation != null && obligation.satisfiedAt() != null && isSatisfied(obligation)) {
      Instant satisfiedAt = obligation.satisfiedAt();
      Lateness lateness =
          satisfiedAt.isAfter(obligation.dueAt())
              ? new Lateness(true, hours.between(obligation.dueAt(), satisfiedAt))
              : Lateness.ON_TIME;
      return Transition.resolution(
          facts.exception().state(),
          "Submission %s of %s satisfies it".formatted(obligation.satisfiedBy(), satisfiedAt),
          at,
          lateness);
    }
    if (obligation == null || obligation.status().equals("VOID")) {
      return Transition.cancellation(
          facts.exception().state(), "The obligation no longer holds", at);
    }
    if (!facts.required()) {
      return Transition.cancellation(
          facts.exception().state(), "No submission is required any more", at);
    }
    return obligation.dueAt().isBefore(at)
        ? resolved(facts, "The obligation fell due before monitoring began", at)
        : resolved(facts, "The obligation now falls due at " + obligation.dueAt(), at);
  }

  private static boolean isSatisfied(Obligation obligation) {
    return obligation.status().equals("SATISFIED");
  }

  private static String limitReason(ClosingFacts facts) {
    return facts.limitReason() == null
        ? "The limit status is " + facts.limitStatus()
        : "The limit status is %s: %s".formatted(facts.limitStatus(), facts.limitReason());
  }

  private static Transition resolved(ClosingFacts facts, String reason, Instant at) {
    return Transition.resolution(facts.exception().state(), reason, at, null);
  }
}
