package riskcapital.consolidator.judgement;

import org.springframework.core.annotation.Order;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import riskcapital.consolidator.SqlFile;
import riskcapital.consolidator.derivation.DerivationScope;
import riskcapital.consolidator.derivation.DerivationStep;
import riskcapital.consolidator.policy.EvaluationParameters;

/** Judges which WARN rules margin versions fail. */
@Component
@Order(400)
class JudgeMarginWarnings implements DerivationStep {
  private static final String JUDGE_MARGIN_WARNINGS = SqlFile.read("judge-margin-warnings.sql");

  private final JdbcClient jdbc;
  private final EvaluationParameters parameters;

  JudgeMarginWarnings(JdbcClient jdbc, EvaluationParameters parameters) {
    this.jdbc = jdbc;
    this.parameters = parameters;
  }

  @Override
  public void derive(DerivationScope scope) {
    jdbc.sql(JUDGE_MARGIN_WARNINGS).params(parameters.of(scope)).update();
  }
}
