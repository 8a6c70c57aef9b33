package riskcapital.consolidator.judgement;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import riskcapital.consolidator.SqlFile;
import riskcapital.consolidator.derivation.DerivationScope;

/**
 * Tells whether there is margin to judge. Most funds need not submit any, and most batches of AUM
 * or positions name none that does.
 */
@Component
class MarginOfScope {
  private static final String EXISTS = SqlFile.read("judgement/margin-of-scope-exists.sql");

  private final JdbcClient jdbc;

  MarginOfScope(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /**
   * Whether a fund of the scope has a version, or a snapshot of one that now names another fund.
   */
  boolean exists(DerivationScope scope) {
    return jdbc.sql(EXISTS).param("scope", scope.id()).query(Boolean.class).single();
  }
}
