package riskcapital.consolidator.judgement;

import org.springframework.core.annotation.Order;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import riskcapital.consolidator.SqlFile;
import riskcapital.consolidator.derivation.ChangeByKey;
import riskcapital.consolidator.derivation.DerivationScope;
import riskcapital.consolidator.derivation.DerivationStep;
import riskcapital.consolidator.policy.EvaluationParameters;

/** Takes the newest satisfying submission of every fund. */
@Component
@Order(410)
class TakeMarginSnapshot implements DerivationStep {
  private static final String TAKE_MARGIN_SNAPSHOT =
      SqlFile.read("judgement/take-margin-snapshot.sql");
  private static final String FIND_FORMER =
      SqlFile.read("judgement/find-former-margin-snapshots.sql");
  private static final String DROP = SqlFile.read("judgement/drop-margin-snapshots.sql");

  private final JdbcClient jdbc;
  private final ChangeByKey byKey;
  private final MarginOfScope margin;
  private final EvaluationParameters parameters;

  TakeMarginSnapshot(
      JdbcClient jdbc, ChangeByKey byKey, MarginOfScope margin, EvaluationParameters parameters) {
    this.jdbc = jdbc;
    this.byKey = byKey;
    this.margin = margin;
    this.parameters = parameters;
  }

  @Override
  public void derive(DerivationScope scope) {
    if (margin.exists(scope)) {
      jdbc.sql(TAKE_MARGIN_SNAPSHOT).params(parameters.of(scope)).update();
      byKey.run(FIND_FORMER, DROP, parameters.of(scope));
    }
  }
}
