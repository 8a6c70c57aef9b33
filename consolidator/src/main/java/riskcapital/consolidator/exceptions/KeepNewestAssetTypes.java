package riskcapital.consolidator.exceptions;

import java.util.Map;
import org.springframework.core.annotation.Order;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import riskcapital.consolidator.SqlFile;
import riskcapital.consolidator.derivation.ChangeByKey;
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
  private static final String FIND_FORMER = of("exceptions/find-former-asset-types.sql");
  private static final String DROP = SqlFile.read("exceptions/drop-asset-types.sql");

  private final JdbcClient jdbc;
  private final ChangeByKey byKey;

  KeepNewestAssetTypes(JdbcClient jdbc, ChangeByKey byKey) {
    this.jdbc = jdbc;
    this.byKey = byKey;
  }

  private static String of(String file) {
    return SqlFile.read(file).replace("{{newest}}", NEWEST);
  }

  @Override
  public void derive(DerivationScope scope) {
    jdbc.sql(KEEP).param("scope", scope.id()).update();
    byKey.run(FIND_FORMER, DROP, Map.of("scope", scope.id()));
  }
}
