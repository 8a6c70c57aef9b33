package riskcapital.consolidator.submissions.entries;

import java.time.Clock;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import riskcapital.consolidator.operations.InvalidValue;
import riskcapital.consolidator.operations.Refusal;
import riskcapital.consolidator.policy.PolicySettings;
import riskcapital.events.SubmissionMode;

/** Rules of an entry that read nothing else; what the feed would reject is refused. */
@Component
class EntryRules {
  /** Submissions by mail have ids of their own, so that no source numbers their versions. */
  static final String NAMESPACE = "mail-";

  private static final Set<String> CURRENCIES =
      Currency.getAvailableCurrencies().stream()
          .map(Currency::getCurrencyCode)
          .collect(Collectors.toUnmodifiableSet());

  private final Clock clock;
  private final PolicySettings policy;

  EntryRules(Clock clock, PolicySettings policy) {
    this.clock = clock;
    this.policy = policy;
  }

  /**
   * Passes an entry.
   *
   * @throws Refusal with every rule that it breaks
   */
  void require(EnteredSubmission entered) {
    List<InvalidValue> errors = new ArrayList<>();
    if (!CURRENCIES.contains(entered.currency())) {
      errors.add(InvalidValue.of("currency", "is no ISO 4217 code (COM-001)"));
    }
    if (entered.mode() != SubmissionMode.CANCELLATION
        && entered.marginLocal() == null
        && entered.marginOffshore() == null) {
      errors.add(
          InvalidValue.of(
              "marginLocal", "or marginOffshore must be given except to cancel (COM-001)"));
    }
    if (entered.mode() == SubmissionMode.UNSPECIFIED) {
      errors.add(InvalidValue.of("mode", "must be given (COM-001)"));
    }
    if (entered.referenceDate().isAfter(clock.instant().atZone(policy.zone()).toLocalDate())) {
      errors.add(InvalidValue.of("referenceDate", "is in the future (COM-004)"));
    }
    if (entered.submittedAt().isAfter(clock.instant())) {
      errors.add(InvalidValue.of("submittedAt", "is in the future"));
    }
    String id = entered.submissionId();
    if (entered.mode() == SubmissionMode.ORIGINAL ? id != null : id == null) {
      errors.add(
          InvalidValue.of("submissionId", "names what is restated or cancelled, and only that"));
    }
    if (id != null && !id.startsWith(NAMESPACE)) {
      errors.add(
          InvalidValue.of(
              "submissionId", "is not by mail; what the feed brought is amended there"));
    }
    if (!errors.isEmpty()) {
      throw Refusal.invalid("Some values are not allowed", errors);
    }
  }
}
