package riskcapital.consolidator.reminders;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import riskcapital.consolidator.world.World;
import riskcapital.events.DueFund;
import riskcapital.events.SubmissionReminder;
import riskcapital.schemas.EventIds;
import riskcapital.schemas.Topic;

/**
 * Due on Wednesday 18 February 2026; Monday and Tuesday are Carnival, so the day of the reminder is
 * Thursday 12.
 */
class RemindersIT {
  private static final String BASIS = "2026-02-02|2026-02-09";
  private final World world = new World(Instant.parse("2026-02-18T21:00:00Z"), "reminders");

  @AfterEach
  void close() {
    world.close();
  }

  @Test
  void aManagerIsRemindedOnceAtCutOffTimeTwoBusinessDaysBeforeDue() {
    due(1, 10, "2026-02-18 21:00:00");
    due(2, 10, "2026-02-18 21:00:00");
    due(3, 30, "2026-02-18 21:00:00");
    due(4, 10, "2026-02-19 21:00:00");
    sweepAt("2026-02-12T20:59:59.999999Z");
    assertThat(reminders()).isEmpty();
    sweepAt("2026-02-12T21:00:00Z");
    sweepAt("2026-02-12T21:00:01Z");
    sweepAt("2026-02-13T20:59:59Z");

    List<SubmissionReminder> given =
        List.of(
            reminder(10, "2026-02-12", fund(1, 18), fund(2, 18)),
            reminder(30, "2026-02-12", fund(3, 18)));
    assertThat(reminders()).isEqualTo(given);
    assertThat(
            world.rows(
                "select manager_id, reminder_day, event_id, funds, reminded_at"
                    + " from SUBMISSION_REMINDERS order by manager_id"))
        .containsExactly(
            "10 2026-02-12 " + given.get(0).getEventId() + " 2 2026-02-12 21:00:00",
            "30 2026-02-12 " + given.get(1).getEventId() + " 1 2026-02-12 21:00:00");
    sweepAt("2026-02-13T21:00:00Z");
    sweepAt("2026-02-18T20:00:00Z");
    assertThat(reminders())
        .isEqualTo(
            Stream.concat(given.stream(), Stream.of(reminder(10, "2026-02-13", fund(4, 19))))
                .toList());
  }

  @Test
  void waitsUntilEveryFeedIsProvenUpToThatCutOff() {
    due(1, 10, "2026-02-18 21:00:00");
    world.clock.set("2026-02-12T22:00:00Z");
    watermarks("2026-02-12 22:00:00");
    world.facts.watermark("MARGIN", "2026-02-12 20:59:59.999999");
    world.bean(RemindManagers.class).sweep();
    assertThat(reminders()).isEmpty();
    world.facts.watermark("MARGIN", "2026-02-12 21:00:00");
    world.bean(RemindManagers.class).sweep();
    assertThat(reminders()).containsExactly(reminder(10, "2026-02-12", fund(1, 18)));
  }

  @Test
  void aDayThatNoSweepSawIsMadeUpForUntilDue() {
    due(1, 10, "2026-02-18 21:00:00");
    due(2, 20, "2026-02-18 21:00:00");
    sweepAt("2026-02-18T20:59:59.999999Z");
    assertThat(reminders())
        .containsExactly(
            reminder(10, "2026-02-12", fund(1, 18)), reminder(20, "2026-02-12", fund(2, 18)));
    due(3, 30, "2026-02-18 21:00:00");
    sweepAt("2026-02-18T21:00:00Z");
    assertThat(reminders()).hasSize(2);
  }

  @Test
  void whoHasSubmittedIsNotReminded() {
    due(1, 10, "2026-02-25 21:00:00");
    due(2, 20, "2026-02-18 21:00:00");
    world.facts.version("SUB-2", 1, 2, "outcome", "PENDING");
    due(3, 30, "2026-02-18 21:00:00");
    world.facts.version("SUB-3", 1, 3, "outcome", "REJECTED");
    due(4, 40, "2026-02-18 21:00:00");
    world.facts.version("SUB-4", 2, 4, "outcome", "PENDING", "mode", "CANCELLATION");
    sweepAt("2026-02-12T21:00:00Z");
    assertThat(reminders())
        .containsExactly(
            reminder(30, "2026-02-12", fund(3, 18)), reminder(40, "2026-02-12", fund(4, 18)));
  }

  @Test
  void whoBecameObligedAfterThatCutOffIsNotReminded() {
    due(1, 10, "2026-02-18 21:00:00");
    world.facts.duty(1, "2026-02-02", "began_at", "2026-02-12 21:00:00.000001");
    due(2, 20, "2026-02-18 21:00:00");
    world.facts.obligation(
        2, "2026-02-02|-", "status", "SATISFIED", "satisfied_at", "2026-02-12 21:00:00.000001");
    due(3, 30, "2026-02-18 21:00:00");
    world.facts.duty(3, "2026-02-02", "began_at", "2026-02-12 21:00:00");
    world.facts.obligation(
        3, "2026-02-02|-", "status", "SATISFIED", "satisfied_at", "2026-02-12 21:00:00");
    sweepAt("2026-02-13T15:00:00Z");
    assertThat(reminders()).containsExactly(reminder(30, "2026-02-12", fund(3, 18)));
  }

  @Test
  void whatFallsDueBeforeMonitoringBeginsOrIsNotRequiredRemindsNobody() {
    due(1, 10, "2026-02-18 20:59:59.999999");
    due(2, 20, "2026-02-18 21:00:00");
    world.facts.status(2, "manager_id", 20, "is_required", false);
    sweepAt("2026-02-13T15:00:00Z");
    assertThat(reminders()).isEmpty();
  }

  private void due(long fund, long manager, String at) {
    world.facts.status(fund, "manager_id", manager, "due_at", at, "obligation_basis", BASIS);
    world.facts.obligation(fund, BASIS, "due_at", at);
    world.facts.duty(fund, "2026-02-02");
  }

  private void sweepAt(String instant) {
    world.clock.set(instant);
    watermarks(instant.replace('T', ' ').replace("Z", ""));
    world.bean(RemindManagers.class).sweep();
  }

  private void watermarks(String asOf) {
    for (String feed : new String[] {"AUM", "POSITIONS", "MARGIN"}) {
      world.facts.watermark(feed, asOf);
    }
  }

  private List<SubmissionReminder> reminders() {
    return world.outbox.values(Topic.REMINDERS, SubmissionReminder.class);
  }

  private static SubmissionReminder reminder(long manager, String day, DueFund... funds) {
    return SubmissionReminder.newBuilder()
        .setEventId(EventIds.of("rcm|risk.reminders.v1|" + manager + "|" + day).toString())
        .setManagerId(manager)
        .setDay(LocalDate.parse(day))
        .setFunds(List.of(funds))
        .build();
  }

  private static DueFund fund(long id, int februaryDay) {
    return DueFund.newBuilder()
        .setFundId(id)
        .setBasis(BASIS)
        .setDueAt(Instant.parse("2026-02-" + februaryDay + "T21:00:00Z"))
        .build();
  }
}
