package riskcapital.consolidator.exceptions.decisions;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.dao.DataAccessException;
import riskcapital.consolidator.world.World;
import riskcapital.events.ExceptionState;

/** What the database itself refuses, whoever writes to it as the service does. */
class FourEyesIT {
  private static final World WORLD = new World(null, "exceptions");

  @AfterAll
  static void close() {
    WORLD.close();
  }

  @ParameterizedTest
  @CsvSource({
    "11, WAIVED,           ana,    2, ana,   margin_exception_events_four_eyes",
    "12, WAIVED,           ANA,    2, ana,   margin_exception_events_four_eyes",
    "13, WAIVER_DENIED,    ana,    2, ana,   margin_exception_events_four_eyes",
    "14, WAIVED,           ana,    2, bruno, foreign key",
    "15, WAIVED,           bruno,  1, ana,   foreign key",
    "16, WAIVED,           bruno,  ,  ana,   margin_exception_events_four_eyes",
    "17, WAIVED,           bruno,  ,  ,      margin_exception_events_four_eyes",
    "18, WAIVED,           system, 2, ana,   margin_exception_events_people",
    "19, ACKNOWLEDGED,     system, ,  ,      margin_exception_events_people",
    "20, COMMENTED,        system, ,  ,      margin_exception_events_people",
    "21, WAIVER_REQUESTED, system, ,  ,      margin_exception_events_people",
    "22, REOPENED,         ana,    ,  ,      margin_exception_events_system",
    "23, ESCALATED,        ana,    ,  ,      margin_exception_events_system",
    "24, CANCELLED,        ana,    ,  ,      margin_exception_events_system"
  })
  void isRefused(
      long fund,
      String change,
      String actor,
      @Nullable Integer request,
      @Nullable String requestedBy,
      String constraint) {
    ConflictCase conflict = ConflictCase.opened(WORLD, fund).in(ExceptionState.WAIVER_REQUESTED);
    assertThat(WORLD.rows("select substring_index(current_user(), '@', 1)"))
        .containsExactly("rcm_writer");
    assertThatExceptionOfType(DataAccessException.class)
        .isThrownBy(() -> insert(conflict, change, actor, request, requestedBy))
        .withMessageContaining(constraint);
  }

  @Test
  void anotherPersonMayDecide() {
    ConflictCase approved = ConflictCase.opened(WORLD, 1).in(ExceptionState.WAIVER_REQUESTED);
    ConflictCase denied = ConflictCase.opened(WORLD, 2).in(ExceptionState.WAIVER_REQUESTED);
    assertThat(insert(approved, "WAIVED", "bruno", 2, "ana")).isOne();
    assertThat(insert(denied, "WAIVER_DENIED", "bruno", 2, "ana")).isOne();
  }

  private static int insert(
      ConflictCase conflict,
      String change,
      String actor,
      @Nullable Integer request,
      @Nullable String requestedBy) {
    return WORLD
        .jdbc
        .sql(
            """
            insert into MARGIN_EXCEPTION_EVENTS (exception_id, sequence, event_id, change_kind,
                   state_before, state_after, actor, reason, occurred_at, waiver_request_sequence,
                   waiver_requested_by)
            values (:id, 3, uuid(), :change, 'WAIVER_REQUESTED', 'WAIVED', :actor, 'by hand',
                    utc_timestamp(6), :request, :requestedBy)
            """)
        .param("id", conflict.id().toString())
        .param("change", change)
        .param("actor", actor)
        .param("request", request)
        .param("requestedBy", requestedBy)
        .update();
  }
}
