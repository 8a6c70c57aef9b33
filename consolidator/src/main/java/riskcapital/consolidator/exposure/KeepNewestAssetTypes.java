package riskcapital.consolidator.exposure;

import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import riskcapital.consolidator.SqlFile;
import riskcapital.consolidator.derivation.ChangeByKey;
import riskcapital.consolidator.derivation.DerivationScope;

/**
 * Keeps which asset types the newest portfolios hold, so that the sweep finds unmapped ones without
 * reading totals.
 */
@Component
class KeepNewestAssetTypes {
  private static final String NEWEST = SqlFile.read("exposure/newest-portfolios.sql");
  private static final String KEEP = of("exposure/keep-newest-asset-types.sql");
  private static final String FIND_FORMER = of("exposure/find-former-asset-types.sql");
  private static final String DROP = SqlFile.read("exposure/drop-asset-types.sql");

  private final JdbcClient jdbc;
  private final ChangeByKey byKey;

  KeepNewestAssetTypes(JdbcClient jdbc, ChangeByKey byKey) {
    this.jdbc = jdbc;
    this.byKey = byKey;
  }

  private static String of(String file) {
    return SqlFile.read(file).replace("{{newest}}", NEWEST);
  }

  void keep(DerivationScope scope) {
    jdbc.sql(KEEP).param("scope", scope.id()).update();
    byKey.run(FIND_FORMER, DROP, Map.of("scope", scope.id()));
  }
}
