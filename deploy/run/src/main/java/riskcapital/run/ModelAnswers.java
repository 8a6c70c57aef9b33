package riskcapital.run;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import riskcapital.reference.AssetClass;
import riskcapital.reference.Evaluation;
import riskcapital.reference.FundStatus;
import riskcapital.reference.Obligation;
import riskcapital.reference.ObligationStatus;

/** The reference model's answers. */
final class ModelAnswers {
  private ModelAnswers() {}

  static SortedMap<Long, Answer> statuses(Evaluation evaluation) {
    SortedMap<Long, Answer> answers = new TreeMap<>();
    evaluation.statuses().forEach((fund, status) -> answers.put(fund, answer(status)));
    for (Map.Entry<Long, List<Obligation>> fund : evaluation.obligations().entrySet()) {
      for (Obligation obligation : fund.getValue()) {
        if (obligation.status() != ObligationStatus.VOID) {
          Answer answer = answers.get(fund.getKey());
          if (answer != null) {
            answer.add("obligations", text(obligation));
          }
        }
      }
    }
    return answers;
  }

  private static Answer answer(FundStatus status) {
    return new Answer()
        .put("exposure_label", status.label().text())
        .put("is_required", status.required())
        .put("anchor_date", status.anchor())
        .put("due_at", status.due())
        .put("deadline_status", status.deadlineStatus())
        .put("submission_status", status.submissionStatus())
        .put("is_missing", status.isMissing())
        .put("judgement_pending", status.judgementPending())
        .put("limit_status", status.limitStatus())
        .put("limit_reason", status.limitReason())
        .put("margin_stale", status.marginStale())
        .put("effective_limit", status.effectiveLimit())
        .put("gross_margin", status.margin())
        .put("aum_value", status.aum())
        .put("fallback_utilisation", status.fallbackUtilisation())
        .put("snapshot_submission_id", status.snapshotSubmissionId())
        .put("snapshot_version", status.snapshotVersion())
        .put("aum_date", status.aumDate())
        .put("aum_revision", status.aumRevision())
        .put("portfolio_date", status.portfolioDate())
        .put("portfolio_revision", status.portfolioRevision())
        .put("exposure_otc", sum(status, AssetClass.OTC, AssetClass.UNMAPPED))
        .put("exposure_offshore", sum(status, AssetClass.OFFSHORE));
  }

  /** Zero for a fund with a portfolio but no such rows; null is shown alike by both sides. */
  private static BigDecimal sum(FundStatus status, AssetClass... classes) {
    BigDecimal sum = BigDecimal.ZERO;
    for (AssetClass one : classes) {
      @Nullable BigDecimal amount = status.exposureAmounts().get(one);
      sum = amount == null ? sum : sum.add(amount);
    }
    return sum;
  }

  private static String text(Obligation obligation) {
    return obligation.basis()
        + " "
        + obligation.status()
        + " due "
        + obligation.due()
        + (obligation.satisfiedAt() == null
            ? ""
            : " satisfied " + obligation.satisfiedAt() + " by " + obligation.satisfiedBy());
  }
}
