package riskcapital.consolidator.exposure;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import riskcapital.consolidator.SqlFile;
import riskcapital.consolidator.derivation.ChangeByKey;
import riskcapital.consolidator.derivation.DerivationScope;
import riskcapital.consolidator.policy.EvaluationParameters;

/** Consolidates exposure by class. */
@Component
class ConsolidateExposure {
  private static final String CONSOLIDATE_EXPOSURE =
      SqlFile.read("exposure/consolidate-exposure.sql");
  private static final String FIND_FORMER = SqlFile.read("exposure/find-former-exposure.sql");
  private static final String DROP = SqlFile.read("exposure/drop-exposure.sql");

  private final JdbcClient jdbc;
  private final ChangeByKey byKey;
  private final EvaluationParameters parameters;

  ConsolidateExposure(JdbcClient jdbc, ChangeByKey byKey, EvaluationParameters parameters) {
    this.jdbc = jdbc;
    this.byKey = byKey;
    this.parameters = parameters;
  }

  void consolidate(DerivationScope scope) {
    jdbc.sql(CONSOLIDATE_EXPOSURE).params(parameters.of(scope)).update();
    byKey.run(FIND_FORMER, DROP, parameters.of(scope));
  }
}
