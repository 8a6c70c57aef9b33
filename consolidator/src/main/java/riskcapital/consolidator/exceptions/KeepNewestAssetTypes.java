package riskcapital.consolidator.exceptions;

import org.springframework.core.annotation.Order;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import riskcapital.consolidator.SqlFile;
import riskcapital.consolidator.derivation.DerivationScope;
import riskcapital.consolidator.derivation.DerivationStep;

/**
 * Keeps which asset types the newest portfolios hold, so that the sweep finds unmapped ones without
 * reading totals.
 */
@Component
@Order(590)
class KeepNewestAssetTypes implements DerivationStep {
  private static final String NEWEST = SqlFile.read("exceptions/newest-portfolios.sql");
  private static final String KEEP = of("exceptions/keep-newest-asset-types.sql");
  private static final String DROP_FORMER = of("exceptions/drop-former-asset-types.sql");

  private final JdbcClient jdbc;

  KeepNewestAssetTypes(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  private static String of(String file) {
    return SqlFile.read(file).replace("{{newest}}", NEWEST);
  }

  @Override
  public void derive(DerivationScope scope) {
    jdbc.sql(KEEP).param("scope", scope.id()).update();
    jdbc.sql(DROP_FORMER).param("scope", scope.id()).update();
  }
}
