package riskcapital.consolidator.exposure;

import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import riskcapital.consolidator.SqlFile;
import riskcapital.consolidator.derivation.DerivationScope;

/** Whether portfolios, mapping or eras are others than what the funds are labelled by. */
@Component
class FindPortfolioChanges {
  private static final String FIND = SqlFile.read("exposure/find-portfolio-changes.sql");

  private final JdbcClient jdbc;

  FindPortfolioChanges(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** Since their labels were derived last, of those funds of the scope for which there are any. */
  List<PortfolioChanges> since(DerivationScope scope) {
    return jdbc.sql(FIND)
        .param("scope", scope.id())
        .query(
            (row, n) ->
                new PortfolioChanges(
                    row.getLong("fund_id"),
                    row.getBoolean("of_contents"),
                    row.getBoolean("of_mapping"),
                    row.getBoolean("of_past_mappings")))
        .list();
  }
}
