package riskcapital.consolidator.deadline;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import riskcapital.consolidator.SqlFile;
import riskcapital.consolidator.derivation.DerivationScope;
import riskcapital.consolidator.policy.EvaluationParameters;

/**
 * What eras and duties follow from. Most batches change none of it, and asking costs a tenth of
 * deriving.
 */
@Component
class TimelineInputs {
  private static final String INPUTS = SqlFile.read("eras/timeline-inputs.sql");
  private static final String FIND_OTHER = of("eras/find-other-timeline-inputs.sql");
  private static final String FIND_OTHER_OR_UNLABELLED =
      of("eras/find-other-or-unlabelled-inputs.sql");
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

  /** Whether those of a fund of the scope, whose labels have been derived, may be others. */
  boolean areOthers(DerivationScope scope) {
    return finds(FIND_OTHER, scope);
  }

  /** The same before labels have been derived. */
  boolean areOthersOrUnlabelled(DerivationScope scope) {
    return finds(FIND_OTHER_OR_UNLABELLED, scope);
  }

  private boolean finds(String question, DerivationScope scope) {
    return !jdbc.sql(question).params(parameters.of(scope)).query().listOfRows().isEmpty();
  }

  /** Keeps those of the scope's funds, whose eras and duties have been derived. */
  void keep(DerivationScope scope) {
    jdbc.sql(KEEP).params(parameters.of(scope)).update();
  }
}
