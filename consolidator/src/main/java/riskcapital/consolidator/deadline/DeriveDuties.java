package riskcapital.consolidator.deadline;

import org.springframework.core.annotation.Order;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import riskcapital.consolidator.SqlFile;
import riskcapital.consolidator.derivation.DerivationScope;
import riskcapital.consolidator.derivation.DerivationStep;
import riskcapital.consolidator.policy.EvaluationParameters;

/** Derives when duties to submit began and ended. */
@Component
@Order(300)
class DeriveDuties implements DerivationStep {
  private static final String DERIVE_DUTIES = SqlFile.read("deadline/derive-duties.sql");

  private final JdbcClient jdbc;
  private final EvaluationParameters parameters;
  private final TimelineInputs inputs;

  DeriveDuties(JdbcClient jdbc, EvaluationParameters parameters, TimelineInputs inputs) {
    this.jdbc = jdbc;
    this.parameters = parameters;
    this.inputs = inputs;
  }

  @Override
  public void derive(DerivationScope scope) {
    if (inputs.areOthers(scope)) {
      jdbc.sql(DERIVE_DUTIES).params(parameters.of(scope)).update();
      inputs.keep(scope);
    }
  }
}
