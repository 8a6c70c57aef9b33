package riskcapital.consolidator.exceptions.decisions;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import riskcapital.consolidator.SqlFile;
import riskcapital.consolidator.UtcTime;
import riskcapital.consolidator.exceptions.ExceptionCase;
import riskcapital.consolidator.exceptions.ExceptionStep;
import riskcapital.consolidator.exceptions.OpenedExceptions;
import riskcapital.consolidator.exceptions.RecordSteps;
import riskcapital.consolidator.exceptions.decisions.CarriedDecision.Key;

/**
 * Takes the decisions of {@code CARRIED_DECISIONS} again when their exception opens, by the same
 * rules as the first time and in the same transaction. What the rules no longer allow, such as a
 * waiver that has ended since, is marked and left.
 */
@Component
class TakeCarriedDecisions implements OpenedExceptions {
  private static final String CARRIED = SqlFile.read("exceptions/carried-decisions.sql");
  private static final String MARK = SqlFile.read("exceptions/mark-taken.sql");

  private final JdbcClient jdbc;
  private final JdbcTemplate batch;
  private final RecordSteps recordSteps;

  TakeCarriedDecisions(JdbcClient jdbc, JdbcTemplate batch, RecordSteps recordSteps) {
    this.jdbc = jdbc;
    this.batch = batch;
    this.recordSteps = recordSteps;
  }

  @Override
  public void opened(List<ExceptionCase> exceptions, Instant at) {
    Map<Key, ExceptionCase> byKey = new HashMap<>();
    exceptions.forEach(each -> byKey.put(key(each), each));
    List<ExceptionStep> steps = new ArrayList<>();
    List<@Nullable Object[]> marks = new ArrayList<>();
    for (CarriedDecision carried : carried(exceptions)) {
      ExceptionCase exception = Objects.requireNonNull(byKey.get(carried.key()));
      Ruling ruling = new DecisionRules(exception, carried.actor(), at).judge(carried.decision());
      if (ruling instanceof Ruling.Legal legal) {
        ExceptionCase after = exception.after(legal.transition());
        steps.add(new ExceptionStep(legal.transition(), after));
        byKey.put(carried.key(), after);
        marks.add(mark(carried, at, after.eventId().toString()));
      } else {
        marks.add(mark(carried, at, null));
      }
    }
    recordSteps.record(steps);
    if (!marks.isEmpty()) {
      batch.batchUpdate(MARK, marks);
    }
  }

  private List<CarriedDecision> carried(List<ExceptionCase> exceptions) {
    return jdbc.sql(CARRIED)
        .param(
            "keys", exceptions.stream().map(e -> new Object[] {e.type().name(), e.key()}).toList())
        .query(CarriedDecision::read)
        .list();
  }

  /**
   * Parameters of the mark.
   *
   * @param event the event that the decision is here; null where the rules did not allow it
   */
  private static @Nullable Object[] mark(
      CarriedDecision carried, Instant at, @Nullable String event) {
    return new @Nullable Object[] {UtcTime.of(at), event != null, event, carried.id()};
  }

  private static Key key(ExceptionCase exception) {
    return new Key(exception.type().name(), exception.key());
  }
}
