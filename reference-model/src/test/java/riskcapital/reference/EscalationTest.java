package riskcapital.reference;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.api.Test;

class EscalationTest {
  private static final Policy POLICY = Policy.brazil();
  private static final Instant DUE = Local.at("2026-02-13T18:00");

  @Test
  void dueOnTheFridayBeforeCarnivalLevelTwoIsOnWednesdayAndLevelThreeOnFriday() {
    Instant opened = DUE.plusSeconds(1);

    assertThat(Escalation.of(DUE, opened, POLICY))
        .isEqualTo(
            new Escalation(opened, Local.at("2026-02-18T18:00"), Local.at("2026-02-20T18:00")));
  }

  @Test
  void aLevelIsReachedAtItsVeryInstant() {
    Instant opened = DUE.plusSeconds(1);
    Escalation escalation = Escalation.of(DUE, opened, POLICY);

    assertThat(escalation.level(DUE)).isZero();
    assertThat(escalation.level(opened)).isEqualTo(1);
    assertThat(escalation.level(Local.at("2026-02-18T18:00").minusNanos(1000))).isEqualTo(1);
    assertThat(escalation.level(Local.at("2026-02-18T18:00"))).isEqualTo(2);
    assertThat(escalation.level(Local.at("2026-02-20T18:00").minusNanos(1000))).isEqualTo(2);
    assertThat(escalation.level(Local.at("2026-02-20T18:00"))).isEqualTo(3);
  }

  @Test
  void whatIsOpenedLaterIsEscalatedFromItsOpening() {
    Instant opened = Local.at("2026-02-21T08:00");

    assertThat(Escalation.of(DUE, opened, POLICY))
        .isEqualTo(
            new Escalation(opened, Local.at("2026-02-23T18:00"), Local.at("2026-02-25T18:00")));
  }

  @Test
  void whatWasOpenedBeforeItsDueMovedIsEscalatedFromDue() {
    Instant opened = Local.at("2026-02-02T08:00");

    assertThat(Escalation.of(DUE, opened, POLICY).level2At())
        .isEqualTo(Local.at("2026-02-18T18:00"));
  }
}
