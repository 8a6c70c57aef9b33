package riskcapital.consolidator.deadline;

import org.springframework.core.annotation.Order;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import riskcapital.consolidator.SqlFile;
import riskcapital.consolidator.derivation.DerivationScope;
import riskcapital.consolidator.derivation.DerivationStep;
import riskcapital.consolidator.derivation.PartOfScope;
import riskcapital.consolidator.policy.EvaluationParameters;

/** Derives when duties to submit began and ended. */
@Component
@Order(300)
class DeriveDuties implements DerivationStep {
  private static final String DERIVE_DUTIES = SqlFile.read("deadline/derive-duties.sql");

  private final JdbcClient jdbc;
  private final EvaluationParameters parameters;
  private final TimelineInputs inputs;
  private final PartOfScope parts;

  DeriveDuties(
      JdbcClient jdbc, EvaluationParameters parameters, TimelineInputs inputs, PartOfScope parts) {
    this.jdbc = jdbc;
    this.parameters = parameters;
    this.inputs = inputs;
    this.parts = parts;
  }

  @Override
  public void derive(DerivationScope scope) {
    parts.derive(scope, inputs.forgotten(scope), this::deriveDuties);
  }

  private void deriveDuties(DerivationScope part) {
    jdbc.sql(DERIVE_DUTIES).params(parameters.of(part)).update();
    inputs.keep(part);
  }
}
