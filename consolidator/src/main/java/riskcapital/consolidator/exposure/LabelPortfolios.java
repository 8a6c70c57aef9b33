package riskcapital.consolidator.exposure;

import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import riskcapital.consolidator.SqlFile;
import riskcapital.consolidator.derivation.ChangeByKey;
import riskcapital.consolidator.derivation.DerivationScope;
import riskcapital.consolidator.policy.EvaluationParameters;

/** Labels portfolios under the mapping of today and those of the funds' eras. */
@Component
class LabelPortfolios {
  private static final String FIND_FORMER_MAPPINGS =
      SqlFile.read("labels/find-former-mappings.sql");
  private static final String DROP_FORMER_MAPPINGS =
      SqlFile.read("labels/drop-former-mappings.sql");
  private static final String LABEL_PORTFOLIOS = SqlFile.read("labels/label-portfolios.sql");
  private static final String KEEP_MAPPING = SqlFile.read("labels/keep-mapping.sql");
  private static final String KEEP_PAST_MAPPINGS = SqlFile.read("labels/keep-past-mappings.sql");

  private final JdbcClient jdbc;
  private final ChangeByKey byKey;
  private final EvaluationParameters parameters;

  LabelPortfolios(JdbcClient jdbc, ChangeByKey byKey, EvaluationParameters parameters) {
    this.jdbc = jdbc;
    this.byKey = byKey;
    this.parameters = parameters;
  }

  /** Labels whatever is to be labelled of the scope's funds. */
  void label(DerivationScope scope) {
    Map<String, @Nullable Object> values = parameters.of(scope);
    byKey.run(FIND_FORMER_MAPPINGS, DROP_FORMER_MAPPINGS, values);
    jdbc.sql(LABEL_PORTFOLIOS).params(values).update();
    jdbc.sql(KEEP_MAPPING).params(values).update();
    jdbc.sql(KEEP_PAST_MAPPINGS).params(values).update();
  }
}
