package riskcapital.consolidator.exceptions;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import riskcapital.consolidator.SqlFile;

/**
 * Brings the live exceptions into line with the conditions that hold: opens, resolves and cancels.
 * Without a difference it writes nothing.
 */
@Component
class ReconcileExceptions {
  private static final String CLOSING_FACTS = SqlFile.read("exceptions/closing-facts.sql");

  private final JdbcClient jdbc;
  private final FindDifferences find;
  private final OpenExceptions openExceptions;
  private final LoadBusinessHours businessHours;
  private final RecordSteps recordSteps;
  private final OpenedExceptions openedExceptions;

  ReconcileExceptions(
      JdbcClient jdbc,
      FindDifferences find,
      OpenExceptions openExceptions,
      LoadBusinessHours businessHours,
      RecordSteps recordSteps,
      OpenedExceptions openedExceptions) {
    this.jdbc = jdbc;
    this.find = find;
    this.openExceptions = openExceptions;
    this.businessHours = businessHours;
    this.recordSteps = recordSteps;
    this.openedExceptions = openedExceptions;
  }

  /**
   * Compares and moves; part of the caller's transaction.
   *
   * @param query which exceptions
   * @param params parameters of its conditions
   * @param at instant of evaluation, in whole microseconds
   */
  void reconcile(ConditionQuery query, Map<String, ?> params, Instant at) {
    Differences differences = find.of(query, params);
    List<ExceptionStep> steps = new ArrayList<>(close(differences.gone(), at));
    List<ExceptionStep> opened = openExceptions.of(differences.arisen(), at);
    steps.addAll(opened);
    recordSteps.record(steps);
    if (!opened.isEmpty()) {
      openedExceptions.opened(opened.stream().map(ExceptionStep::after).toList(), at);
    }
  }

  /**
   * @param gone exceptions, each with the fund for which its condition holds now, or null
   */
  private List<ExceptionStep> close(Map<UUID, @Nullable Long> gone, Instant at) {
    if (gone.isEmpty()) {
      return List.of();
    }
    List<ClosingFacts> facts =
        jdbc.sql(CLOSING_FACTS)
            .param("ids", gone.keySet().stream().map(UUID::toString).toList())
            .query(ExceptionRows::closingFacts)
            .list();
    BusinessHours hours = businessHours.spanning(facts);
    return facts.stream()
        .map(
            each -> {
              Transition transition = Closing.of(each, gone.get(each.exception().id()), hours, at);
              return new ExceptionStep(transition, each.exception().after(transition));
            })
        .toList();
  }
}
