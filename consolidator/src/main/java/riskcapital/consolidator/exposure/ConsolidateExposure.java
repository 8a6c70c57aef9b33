package riskcapital.consolidator.exposure;

import org.springframework.core.annotation.Order;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import riskcapital.consolidator.SqlFile;
import riskcapital.consolidator.derivation.DerivationScope;
import riskcapital.consolidator.derivation.DerivationStep;
import riskcapital.consolidator.policy.EvaluationParameters;

/** Consolidates exposure by class. */
@Component
@Order(200)
class ConsolidateExposure implements DerivationStep {
  private static final String CONSOLIDATE_EXPOSURE = SqlFile.read("consolidate-exposure.sql");
  private static final String DROP_FORMER_EXPOSURE = SqlFile.read("drop-former-exposure.sql");

  private final JdbcClient jdbc;
  private final EvaluationParameters parameters;

  ConsolidateExposure(JdbcClient jdbc, EvaluationParameters parameters) {
    this.jdbc = jdbc;
    this.parameters = parameters;
  }

  @Override
  public void derive(DerivationScope scope) {
    jdbc.sql(CONSOLIDATE_EXPOSURE).params(parameters.of(scope)).update();
    jdbc.sql(DROP_FORMER_EXPOSURE).params(parameters.of(scope)).update();
  }
}
