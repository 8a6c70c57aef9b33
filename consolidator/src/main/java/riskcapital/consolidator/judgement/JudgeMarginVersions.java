package riskcapital.consolidator.judgement;

import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import riskcapital.consolidator.SqlFile;
import riskcapital.consolidator.derivation.ChangeByKey;
import riskcapital.consolidator.derivation.DerivationScope;
import riskcapital.consolidator.derivation.DerivationStep;
import riskcapital.consolidator.policy.EvaluationParameters;

/** Judges the outcome of margin versions, and which is current. */
@Component
@Order(100)
class JudgeMarginVersions implements DerivationStep {
  private static final String JUDGE = SqlFile.read("judgement/judge-margin-versions.sql");
  private static final String WRITE = SqlFile.read("judgement/write-judgements.sql");

  private final ChangeByKey byKey;
  private final MarginOfScope margin;
  private final EvaluationParameters parameters;

  JudgeMarginVersions(ChangeByKey byKey, MarginOfScope margin, EvaluationParameters parameters) {
    this.byKey = byKey;
    this.margin = margin;
    this.parameters = parameters;
  }

  @Override
  public void derive(DerivationScope scope) {
    if (margin.exists(scope)) {
      byKey.run(JUDGE, WRITE, parameters.of(scope));
    }
  }
}
