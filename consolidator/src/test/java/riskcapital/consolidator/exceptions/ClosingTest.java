package riskcapital.consolidator.exceptions;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import riskcapital.consolidator.exceptions.ClosingFacts.Obligation;
import riskcapital.events.ExceptionState;
import riskcapital.events.ExceptionType;
import riskcapital.events.Severity;

class ClosingTest {
  private static final Instant DUE = Instant.parse("2026-02-18T21:00:00Z");
  private static final Instant NOW = Instant.parse("2026-02-19T15:00:00Z");
  private static final BusinessHours HOURS =
      new BusinessHours(
          ZoneId.of("America/Sao_Paulo"),
          Set.of(LocalDate.of(2026, 2, 18), LocalDate.of(2026, 2, 19)));

  @Test
  void aLateSubmissionResolvesWithItsLateness() {
    Instant satisfied = Instant.parse("2026-02-19T14:30:00Z");
    assertThat(close(missing(), false, true, satisfiedAt(satisfied)))
        .isEqualTo(
            Transition.resolution(
                ExceptionState.OPEN,
                "Submission SUB-1 of 2026-02-19T14:30:00Z satisfies it",
                NOW,
                new Lateness(true, new BigDecimal("2.50"))));
  }

  @Test
  void aSubmissionAtDueExactlyIsOnTime() {
    assertThat(close(missing(), false, true, satisfiedAt(DUE)).lateness())
        .isEqualTo(new Lateness(false, null));
  }

  @Test
  void oneHourAfterTheCutOffIsLateByNoBusinessHour() {
    assertThat(close(missing(), false, true, satisfiedAt(DUE.plusSeconds(3600))).lateness())
        .isEqualTo(new Lateness(true, new BigDecimal("0.00")));
  }

  @Test
  void aVoidObligationCancels() {
    assertThat(close(missing(), false, true, new Obligation("VOID", DUE, null, null)))
        .isEqualTo(
            Transition.cancellation(ExceptionState.OPEN, "The obligation no longer holds", NOW));
  }

  @Test
  void anObligationThatIsGoneCancels() {
    assertThat(close(missing(), false, true, null))
        .isEqualTo(
            Transition.cancellation(ExceptionState.OPEN, "The obligation no longer holds", NOW));
  }

  @Test
  void aFundOfWhichNothingIsRequiredCancels() {
    assertThat(close(missing(), false, false, open(DUE)))
        .isEqualTo(
            Transition.cancellation(
                ExceptionState.OPEN, "No submission is required any more", NOW));
  }

  @Test
  void aDueDateThatMovedResolves() {
    Instant later = Instant.parse("2026-02-20T21:00:00Z");
    assertThat(close(missing(), false, true, open(later)))
        .isEqualTo(
            Transition.resolution(
                ExceptionState.OPEN,
                "The obligation now falls due at 2026-02-20T21:00:00Z",
                NOW,
                null));
  }

  @Test
  void aLaterGoLiveResolves() {
    assertThat(close(missing(), false, true, open(DUE)))
        .isEqualTo(
            Transition.resolution(
                ExceptionState.OPEN, "The obligation fell due before monitoring began", NOW, null));
  }

  @Test
  void theFundsClosureCancelsWhateverElseHolds() {
    assertThat(close(missing(), true, true, satisfiedAt(DUE)))
        .isEqualTo(Transition.cancellation(ExceptionState.OPEN, "The fund is closed", NOW));
  }

  @Test
  void theFundsClosureCancelsWhatIsKeyedByAnItemToo() {
    assertThat(close(exception(ExceptionType.INVALID_SUBMISSION), true, false, null))
        .isEqualTo(Transition.cancellation(ExceptionState.OPEN, "The fund is closed", NOW));
    assertThat(close(exception(ExceptionType.CONFLICTING_REVISION), true, false, null))
        .isEqualTo(Transition.cancellation(ExceptionState.OPEN, "The fund is closed", NOW));
  }

  @Test
  void aVersionThatNowNamesAnotherFundResolvesWithThatFund() {
    ExceptionCase invalid = exception(ExceptionType.INVALID_SUBMISSION);
    ClosingFacts open = new ClosingFacts(invalid, false, true, "OK", null, null);
    ClosingFacts closed = new ClosingFacts(invalid, true, true, "OK", null, null);
    assertThat(Closing.of(open, 8L, HOURS, NOW))
        .isEqualTo(
            Transition.resolution(
                ExceptionState.OPEN, "The content that stands names fund 8", NOW, null));
    assertThat(Closing.of(closed, 8L, HOURS, NOW))
        .isEqualTo(Transition.cancellation(ExceptionState.OPEN, "The fund is closed", NOW));
  }

  @Test
  void aWaivedExceptionResolvesToo() {
    ExceptionCase waived =
        new ExceptionCase(
            missing().id(),
            ExceptionType.MISSING_SUBMISSION,
            missing().key(),
            1,
            null,
            ExceptionState.WAIVED,
            Severity.HIGH,
            7L,
            70L,
            3,
            DUE,
            DUE,
            DUE,
            null,
            1,
            null,
            null,
            "waived");
    assertThat(close(waived, false, true, satisfiedAt(DUE)).before())
        .isEqualTo(ExceptionState.WAIVED);
  }

  private static Transition close(
      ExceptionCase exception,
      boolean fundClosed,
      boolean required,
      @Nullable Obligation obligation) {
    return Closing.of(
        new ClosingFacts(exception, fundClosed, required, "OK", null, obligation),
        null,
        HOURS,
        NOW);
  }

  private static Obligation satisfiedAt(Instant at) {
    return new Obligation("SATISFIED", DUE, at, "SUB-1");
  }

  private static Obligation open(Instant due) {
    return new Obligation("OPEN", due, null, null);
  }

  private static ExceptionCase missing() {
    return exception(ExceptionType.MISSING_SUBMISSION);
  }

  private static ExceptionCase exception(ExceptionType type) {
    return ExceptionCase.open(
        new Condition(type, "7|2026-02-09|-", Severity.HIGH, 7L, 70L, DUE, "missing"),
        1,
        null,
        DUE);
  }
}
