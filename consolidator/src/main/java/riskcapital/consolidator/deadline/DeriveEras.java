package riskcapital.consolidator.deadline;

import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.core.annotation.Order;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import riskcapital.consolidator.SqlFile;
import riskcapital.consolidator.derivation.DerivationScope;
import riskcapital.consolidator.derivation.DerivationStep;
import riskcapital.consolidator.policy.EvaluationParameters;

/** Derives between which changes of policy, mapping, calendar and investor type funds stand. */
@Component
@Order(150)
class DeriveEras implements DerivationStep {
  private static final String DERIVE_ERAS = SqlFile.read("eras/derive-eras.sql");
  private static final String DROP_FORMER_ERAS = SqlFile.read("eras/drop-former-eras.sql");

  private final JdbcClient jdbc;
  private final EvaluationParameters parameters;

  DeriveEras(JdbcClient jdbc, EvaluationParameters parameters) {
    this.jdbc = jdbc;
    this.parameters = parameters;
  }

  @Override
  public void derive(DerivationScope scope) {
    Map<String, @Nullable Object> values = parameters.of(scope);
    jdbc.sql(DERIVE_ERAS).params(values).update();
    jdbc.sql(DROP_FORMER_ERAS).params(values).update();
  }
}
