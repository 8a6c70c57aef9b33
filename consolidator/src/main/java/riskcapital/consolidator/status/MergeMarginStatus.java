package riskcapital.consolidator.status;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.core.annotation.Order;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import riskcapital.consolidator.JsonRows;
import riskcapital.consolidator.SqlFile;
import riskcapital.consolidator.UtcTime;
import riskcapital.consolidator.derivation.DerivationScope;
import riskcapital.consolidator.derivation.DerivationStep;
import riskcapital.consolidator.outbox.Outbox;
import riskcapital.consolidator.policy.EvaluationParameters;

/** Merges the status of funds; every change is a row of the history and an event. */
@Component
@Order(420)
class MergeMarginStatus implements DerivationStep {
  private static final String MERGE = SqlFile.read("status/merge-margin-status.sql");
  private static final String TAKE_PORTFOLIO = SqlFile.read("status/take-portfolio.sql");
  private static final String FIND_CHANGED = SqlFile.read("status/find-changed-status.sql");
  private static final String KEEP_HISTORY = SqlFile.read("status/keep-status-history.sql");

  private final JdbcClient jdbc;
  private final EvaluationParameters parameters;
  private final Outbox outbox;

  MergeMarginStatus(JdbcClient jdbc, EvaluationParameters parameters, Outbox outbox) {
    this.jdbc = jdbc;
    this.parameters = parameters;
    this.outbox = outbox;
  }

  @Override
  public void derive(DerivationScope scope) {
    Map<String, @Nullable Object> values = parameters.of(scope);
    jdbc.sql(MERGE).params(values).update();
    tell(values);
  }

  @Override
  public void deriveSettled(DerivationScope scope) {
    jdbc.sql(TAKE_PORTFOLIO)
        .param("portfolios", portfolios(scope))
        .param("now", UtcTime.of(scope.now()))
        .update();
    tell(parameters.of(scope));
  }

  private static String portfolios(DerivationScope scope) {
    return JsonRows.of(
        scope.arrived().values(),
        portfolio ->
            List.of(portfolio.key().fundId(), portfolio.key().date(), portfolio.key().revision()));
  }

  private void tell(Map<String, @Nullable Object> values) {
    List<Outbox.Entry> events =
        jdbc.sql(FIND_CHANGED).params(values).query(StatusEvents::read).list();
    if (!events.isEmpty()) {
      jdbc.sql(KEEP_HISTORY).params(values).update();
      outbox.append(events);
    }
  }
}
