package riskcapital.consolidator.deadline;

import org.springframework.core.annotation.Order;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import riskcapital.consolidator.SqlFile;
import riskcapital.consolidator.derivation.DerivationScope;
import riskcapital.consolidator.derivation.DerivationStep;
import riskcapital.consolidator.policy.EvaluationParameters;

/** Derives what was due, when, and what satisfied it. */
@Component
@Order(310)
class DeriveObligations implements DerivationStep {
  private static final String DERIVE_OBLIGATIONS = SqlFile.read("derive-obligations.sql");

  private final JdbcClient jdbc;
  private final EvaluationParameters parameters;

  DeriveObligations(JdbcClient jdbc, EvaluationParameters parameters) {
    this.jdbc = jdbc;
    this.parameters = parameters;
  }

  @Override
  public void derive(DerivationScope scope) {
    jdbc.sql(DERIVE_OBLIGATIONS).params(parameters.of(scope)).update();
  }
}
