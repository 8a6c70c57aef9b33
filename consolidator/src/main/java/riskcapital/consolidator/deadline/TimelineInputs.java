package riskcapital.consolidator.deadline;

import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import riskcapital.consolidator.SqlFile;
import riskcapital.consolidator.derivation.DerivationScope;
import riskcapital.consolidator.policy.EvaluationParameters;

/**
 * What eras and duties follow from. Most batches change none of it, and asking costs a tenth of
 * deriving. It is asked once, before eras; whoever derives what duties follow from, eras or labels,
 * has it forgotten.
 */
@Component
class TimelineInputs {
  private static final String INPUTS = SqlFile.read("eras/timeline-inputs.sql");
  private static final String FIND_OTHER = of("eras/find-other-timeline-inputs.sql");
  private static final String FORGET = SqlFile.read("eras/forget-timeline-inputs.sql");
  private static final String FIND_FORGOTTEN =
      SqlFile.read("eras/find-forgotten-timeline-inputs.sql");
  private static final String KEEP = of("eras/keep-timeline-inputs.sql");

  private final JdbcClient jdbc;
  private final EvaluationParameters parameters;

  TimelineInputs(JdbcClient jdbc, EvaluationParameters parameters) {
    this.jdbc = jdbc;
    this.parameters = parameters;
  }

  private static String of(String file) {
    return SqlFile.read(file).replace("{{inputs}}", INPUTS);
  }

  /** Funds of the scope whose inputs may be others than before. */
  List<Long> others(DerivationScope scope) {
    return funds(FIND_OTHER, scope);
  }

  /** Forgets those of the scope's funds. */
  void forget(DerivationScope scope) {
    jdbc.sql(FORGET).param("scope", scope.id()).update();
  }

  /** Funds of the scope whose inputs are forgotten. */
  List<Long> forgotten(DerivationScope scope) {
    return funds(FIND_FORGOTTEN, scope);
  }

  private List<Long> funds(String question, DerivationScope scope) {
    return jdbc.sql(question)
        .params(parameters.of(scope))
        .query((row, n) -> row.getLong("fund_id"))
        .list();
  }

  /** Keeps those of the scope's funds, whose eras and duties have been derived. */
  void keep(DerivationScope scope) {
    jdbc.sql(KEEP).params(parameters.of(scope)).update();
  }
}
