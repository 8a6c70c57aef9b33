package riskcapital.consolidator.exceptions;

import java.util.List;
import java.util.Map;
import org.springframework.core.annotation.Order;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import riskcapital.consolidator.SqlFile;
import riskcapital.consolidator.derivation.ChangeByKey;
import riskcapital.consolidator.derivation.DerivationScope;
import riskcapital.consolidator.derivation.DerivationStep;
import riskcapital.consolidator.derivation.PartOfScope;

/**
 * Keeps which asset types the newest portfolios hold, so that the sweep finds unmapped ones without
 * reading totals. They follow from the newest portfolios alone, whose types seldom change.
 */
@Component
@Order(590)
class KeepNewestAssetTypes implements DerivationStep {
  private static final String FIND_OTHER = ofSets("exceptions/find-other-newest-type-sets.sql");
  private static final String REMEMBER = ofSets("exceptions/remember-newest-type-sets.sql");
  private static final String KEEP = ofNewest("exceptions/keep-newest-asset-types.sql");
  private static final String FIND_FORMER = ofNewest("exceptions/find-former-asset-types.sql");
  private static final String DROP = SqlFile.read("exceptions/drop-asset-types.sql");

  private final JdbcClient jdbc;
  private final ChangeByKey byKey;
  private final PartOfScope parts;

  KeepNewestAssetTypes(JdbcClient jdbc, ChangeByKey byKey, PartOfScope parts) {
    this.jdbc = jdbc;
    this.byKey = byKey;
    this.parts = parts;
  }

  private static String ofSets(String file) {
    return SqlFile.read(file).replace("{{sets}}", SqlFile.read("exceptions/newest-type-sets.sql"));
  }

  private static String ofNewest(String file) {
    return SqlFile.read(file)
        .replace("{{newest}}", SqlFile.read("exceptions/counting-type-sets.sql"));
  }

  @Override
  public void derive(DerivationScope scope) {
    List<Long> others =
        jdbc.sql(FIND_OTHER)
            .param("scope", scope.id())
            .query((row, n) -> row.getLong("fund_id"))
            .list();
    parts.derive(scope, others, this::keep);
  }

  private void keep(DerivationScope part) {
    Map<String, Long> values = Map.of("scope", part.id());
    jdbc.sql(KEEP).params(values).update();
    byKey.run(FIND_FORMER, DROP, values);
    jdbc.sql(REMEMBER).params(values).update();
  }
}
