package riskcapital.consolidator.judgement;

import org.springframework.core.annotation.Order;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import riskcapital.consolidator.SqlFile;
import riskcapital.consolidator.derivation.DerivationScope;
import riskcapital.consolidator.derivation.DerivationStep;
import riskcapital.consolidator.policy.EvaluationParameters;

/** Takes the newest satisfying submission of every fund. */
@Component
@Order(410)
class TakeMarginSnapshot implements DerivationStep {
  private static final String TAKE_MARGIN_SNAPSHOT = SqlFile.read("take-margin-snapshot.sql");
  private static final String DROP_FORMER_MARGIN_SNAPSHOT =
      SqlFile.read("drop-former-margin-snapshot.sql");

  private final JdbcClient jdbc;
  private final EvaluationParameters parameters;

  TakeMarginSnapshot(JdbcClient jdbc, EvaluationParameters parameters) {
    this.jdbc = jdbc;
    this.parameters = parameters;
  }

  @Override
  public void derive(DerivationScope scope) {
    jdbc.sql(TAKE_MARGIN_SNAPSHOT).params(parameters.of(scope)).update();
    jdbc.sql(DROP_FORMER_MARGIN_SNAPSHOT).params(parameters.of(scope)).update();
  }
}
