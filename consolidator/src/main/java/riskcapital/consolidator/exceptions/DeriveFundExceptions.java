package riskcapital.consolidator.exceptions;

import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.core.annotation.Order;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import riskcapital.consolidator.UtcTime;
import riskcapital.consolidator.derivation.DerivationScope;
import riskcapital.consolidator.derivation.DerivationStep;
import riskcapital.consolidator.policy.PolicySettings;

/** Moves the exceptions that concern the funds in scope. */
@Component
@Order(600)
class DeriveFundExceptions implements DerivationStep {
  private final JdbcClient jdbc;
  private final PolicySettings policy;
  private final ReconcileExceptions reconcileExceptions;

  DeriveFundExceptions(
      JdbcClient jdbc, PolicySettings policy, ReconcileExceptions reconcileExceptions) {
    this.jdbc = jdbc;
    this.policy = policy;
    this.reconcileExceptions = reconcileExceptions;
  }

  @Override
  public void derive(DerivationScope scope) {
    reconcile(ConditionQuery.OF_FUNDS, scope);
  }

  @Override
  public void deriveSettled(DerivationScope scope) {
    reconcile(ConditionQuery.OF_PORTFOLIOS, scope);
  }

  private void reconcile(ConditionQuery query, DerivationScope scope) {
    ExpectedDates expected = ExpectedDates.read(jdbc, policy.market(), scope.now());
    Map<String, @Nullable Object> params = new HashMap<>();
    params.put("scope", scope.id());
    params.put("monitoringStart", UtcTime.of(policy.monitoringStart()));
    params.put("aumExpected", expected.aum());
    params.put("positionsExpected", expected.positions());
    reconcileExceptions.reconcile(query, params, scope.now());
  }
}
