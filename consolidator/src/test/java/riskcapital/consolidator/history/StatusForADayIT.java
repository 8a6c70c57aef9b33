package riskcapital.consolidator.history;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import riskcapital.consolidator.operations.Refusal;
import riskcapital.consolidator.world.World;

/** Statuses bear the instants of evaluation, so that is the clock of the question too. */
class StatusForADayIT {
  private static World world;

  @BeforeAll
  static void make() {
    world = new World(null, "history");
    world
        .jdbc
        .sql(
            """
            insert into MARGIN_STATUS_HISTORY (fund_id, business_date, recorded_at, exposure_label,
              is_required, deadline_status, submission_status, is_missing, judgement_pending,
              limit_status, margin_stale) values (1, '2026-02-19', '2026-02-20 02:30:00.000001',
              'OTC', true, 'NEVER_SUBMITTED', 'NOT_RECEIVED', false, false, 'UNKNOWN', false)
            """)
        .update();
    world.clock.set(Instant.parse("2026-02-20T02:30:00Z"));
  }

  @AfterAll
  static void close() {
    world.close();
  }

  @Test
  void theNewestIsKnownEvenAheadOfTheClock() {
    FundHistoryController.Answer answer = known("2026-02-19", null);
    assertThat(answer.recordedAt()).isEqualTo("2026-02-20T02:30:00.000001Z");
    assertThat(answer.status().deadlineStatus()).isEqualTo("NEVER_SUBMITTED");
    assertThat(answer.ofTheDay()).containsExactly(answer.status());
  }

  @Test
  void aDayEndsInThePolicysZone() {
    assertThat(known("2026-02-19", "2026-02-20T02:59:59.999999Z").status().fundId()).isEqualTo(1);
    assertThatThrownBy(() -> known("2026-02-20", "2026-02-20T02:59:59.999999Z"))
        .isInstanceOfSatisfying(
            Refusal.class, refusal -> assertThat(refusal.getStatusCode().value()).isEqualTo(400));
    assertThat(known("2026-02-20", "2026-02-20T03:00:00Z").status().fundId()).isEqualTo(1);
  }

  private static FundHistoryController.Answer known(String date, @Nullable String recordedAt) {
    return world
        .bean(FundHistoryController.class)
        .forDay(1, LocalDate.parse(date), recordedAt == null ? null : Instant.parse(recordedAt));
  }
}
