package riskcapital.consolidator.explanation;

import java.math.BigDecimal;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import riskcapital.consolidator.explanation.Limit.Comparison;
import riskcapital.consolidator.explanation.Limit.Margin;
import riskcapital.consolidator.explanation.Limit.NewestAum;
import riskcapital.consolidator.history.RecordedStatus;
import riskcapital.consolidator.policy.PolicySettings;

/** Margin, AUM, limits and the comparison. */
@Component
class ExplainLimit {
  private final PolicyAt policy;
  private final Submissions submissions;
  private final PolicySettings settings;

  ExplainLimit(PolicyAt policy, Submissions submissions, PolicySettings settings) {
    this.policy = policy;
    this.submissions = submissions;
    this.settings = settings;
  }

  Limit explain(Moment moment, @Nullable AumItem item) {
    RecordedStatus status = moment.status();
    return new Limit(
        margin(moment),
        aum(moment),
        policy.limit(moment.policyAt(), status.businessDate(), status.fundClass()),
        item == null ? null : item.ownMarginLimit(),
        status.effectiveLimit(),
        comparison(status),
        status.limitStatus(),
        status.limitReason());
  }

  private @Nullable Margin margin(Moment moment) {
    RecordedStatus status = moment.status();
    return status.snapshotSubmissionId() == null
        ? null
        : new Margin(
            status.snapshotSubmissionId(),
            Objects.requireNonNull(status.snapshotVersion()),
            submissions.satisfying(moment).orElse(null),
            Objects.requireNonNull(status.grossMargin()),
            Objects.requireNonNull(status.marginCurrency()),
            status.marginStale());
  }

  private @Nullable NewestAum aum(Moment moment) {
    RecordedStatus status = moment.status();
    return status.aumDate() == null
        ? null
        : new NewestAum(
            status.aumDate(),
            Objects.requireNonNull(status.aumRevision()),
            Objects.requireNonNull(status.aumValue()),
            Objects.requireNonNull(status.aumCurrency()),
            policy
                .calendar(moment.policyAt(), status.aumDate())
                .businessDays(status.aumDate(), moment.today()),
            settings.staleAfterBusinessDays());
  }

  private @Nullable Comparison comparison(RecordedStatus status) {
    BigDecimal margin = status.grossMargin();
    BigDecimal limit = status.effectiveLimit();
    BigDecimal aum = status.aumValue();
    boolean compared =
        switch (status.limitStatus()) {
          case "OK", "WARNING", "BREACH" -> true;
          default -> false;
        };
    if (!compared || margin == null || limit == null || aum == null) {
      return null;
    }
    BigDecimal amount = limit.multiply(aum);
    return new Comparison(
        margin, amount, settings.warningShare(), settings.warningShare().multiply(amount));
  }
}
