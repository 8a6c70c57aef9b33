package riskcapital.consolidator.deadline;

import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.core.annotation.Order;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import riskcapital.consolidator.SqlFile;
import riskcapital.consolidator.derivation.ChangeByKey;
import riskcapital.consolidator.derivation.DerivationScope;
import riskcapital.consolidator.derivation.DerivationStep;
import riskcapital.consolidator.derivation.PartOfScope;
import riskcapital.consolidator.policy.EvaluationParameters;

/** Derives between which changes of policy, mapping, calendar and investor type funds stand. */
@Component
@Order(150)
class DeriveEras implements DerivationStep {
  private static final String DERIVE_ERAS = SqlFile.read("eras/derive-eras.sql");
  private static final String FIND_FORMER_ERAS = SqlFile.read("eras/find-former-eras.sql");
  private static final String DROP_FORMER_ERAS = SqlFile.read("eras/drop-former-eras.sql");

  private final JdbcClient jdbc;
  private final ChangeByKey byKey;
  private final EvaluationParameters parameters;
  private final TimelineInputs inputs;
  private final PartOfScope parts;

  DeriveEras(
      JdbcClient jdbc,
      ChangeByKey byKey,
      EvaluationParameters parameters,
      TimelineInputs inputs,
      PartOfScope parts) {
    this.jdbc = jdbc;
    this.byKey = byKey;
    this.parameters = parameters;
    this.inputs = inputs;
    this.parts = parts;
  }

  @Override
  public void derive(DerivationScope scope) {
    parts.derive(scope, inputs.others(scope), this::deriveEras);
  }

  private void deriveEras(DerivationScope part) {
    Map<String, @Nullable Object> values = parameters.of(part);
    jdbc.sql(DERIVE_ERAS).params(values).update();
    byKey.run(FIND_FORMER_ERAS, DROP_FORMER_ERAS, values);
    inputs.forget(part);
  }
}
