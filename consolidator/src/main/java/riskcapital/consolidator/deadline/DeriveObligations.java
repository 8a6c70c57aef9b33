package riskcapital.consolidator.deadline;

import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
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
  private static final String FINGERPRINT =
      SqlFile.read("deadline/fingerprint-obligation-inputs.sql");
  private static final String IS_ANY_TO_DERIVE =
      SqlFile.read("deadline/is-any-obligation-to-derive.sql");
  private static final String KEEP_FINGERPRINT =
      SqlFile.read("deadline/keep-obligation-inputs.sql");
  private static final String DERIVE_OBLIGATIONS = SqlFile.read("deadline/derive-obligations.sql");

  private final JdbcClient jdbc;
  private final EvaluationParameters parameters;

  DeriveObligations(JdbcClient jdbc, EvaluationParameters parameters) {
    this.jdbc = jdbc;
    this.parameters = parameters;
  }

  @Override
  public void derive(DerivationScope scope) {
    Map<String, @Nullable Object> values = parameters.of(scope);
    jdbc.sql(FINGERPRINT).params(values).update();
    Optional<Boolean> anyToDerive =
        jdbc.sql(IS_ANY_TO_DERIVE).params(values).query(Boolean.class).optional();
    if (anyToDerive.orElse(false)) {
      jdbc.sql(DERIVE_OBLIGATIONS).params(values).update();
    }
    if (anyToDerive.isPresent()) {
      jdbc.sql(KEEP_FINGERPRINT).params(values).update();
    }
  }
}
