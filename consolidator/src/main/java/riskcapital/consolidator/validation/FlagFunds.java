package riskcapital.consolidator.validation;

import java.util.List;
import org.springframework.core.annotation.Order;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import riskcapital.consolidator.JsonRows;
import riskcapital.consolidator.SqlFile;
import riskcapital.consolidator.derivation.DerivationScope;
import riskcapital.consolidator.derivation.DerivationStep;

/**
 * Flags the funds in scope for {@link SweepRules}: their warnings wait, their facts applied at
 * once.
 */
@Component
@Order(500)
class FlagFunds implements DerivationStep {
  private static final String FLAG_FUNDS = SqlFile.read("validation/flag-funds.sql");
  private static final String AWAIT_PORTFOLIOS = SqlFile.read("validation/await-portfolios.sql");

  private final JdbcClient jdbc;

  FlagFunds(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  @Override
  public void derive(DerivationScope scope) {
    jdbc.sql(FLAG_FUNDS)
        .param(
            "funds",
            JsonRows.of(
                scope.changedFrom().entrySet(),
                changed -> List.of(changed.getKey(), changed.getValue())))
        .update();
  }

  /** Other items' rules read the same as before, so the fund waits for this portfolio's turn. */
  @Override
  public void deriveSettled(DerivationScope scope) {
    jdbc.sql(AWAIT_PORTFOLIOS)
        .param(
            "arrived",
            JsonRows.of(
                scope.arrived().values(),
                portfolio ->
                    List.of(
                        portfolio.key().fundId(), portfolio.updatedAt(), portfolio.key().date())))
        .update();
  }
}
