package riskcapital.consolidator.judgement;

import org.springframework.core.annotation.Order;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import riskcapital.consolidator.SqlFile;
import riskcapital.consolidator.derivation.DerivationScope;
import riskcapital.consolidator.derivation.DerivationStep;
import riskcapital.consolidator.policy.EvaluationParameters;

/** Judges the outcome of margin versions, and which is current. */
@Component
@Order(100)
class JudgeMarginVersions implements DerivationStep {
  private static final String JUDGE_MARGIN_VERSIONS = SqlFile.read("judge-margin-versions.sql");

  private final JdbcClient jdbc;
  private final EvaluationParameters parameters;

  JudgeMarginVersions(JdbcClient jdbc, EvaluationParameters parameters) {
    this.jdbc = jdbc;
    this.parameters = parameters;
  }

  @Override
  public void derive(DerivationScope scope) {
    jdbc.sql(JUDGE_MARGIN_VERSIONS).params(parameters.of(scope)).update();
  }
}
