package riskcapital.consolidator.exceptions;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.Set;
import org.junit.jupiter.api.Test;

class BusinessHoursTest {
  private static final ZoneId ZONE = ZoneId.of("America/Sao_Paulo");

  /** Friday 13 February, then Carnival, then Wednesday 18 February 2026. */
  private final BusinessHours hours =
      new BusinessHours(ZONE, Set.of(LocalDate.of(2026, 2, 13), LocalDate.of(2026, 2, 18)));

  @Test
  void theEveningOfTheDueDayHasNone() {
    assertThat(hours.between(at("2026-02-13T18:00"), at("2026-02-13T19:00"))).hasToString("0.00");
  }

  @Test
  void theWholeOfTheNextBusinessDayIsNineHours() {
    assertThat(hours.between(at("2026-02-13T18:00"), at("2026-02-18T18:00"))).hasToString("9.00");
  }

  @Test
  void daysOffDoNotCount() {
    assertThat(hours.between(at("2026-02-13T18:00"), at("2026-02-18T10:30"))).hasToString("1.50");
  }

  @Test
  void theTimeBeforeOpeningDoesNotCount() {
    assertThat(hours.between(at("2026-02-18T03:00"), at("2026-02-18T09:20"))).hasToString("0.33");
  }

  @Test
  void halfOfAHundredthIsRoundedToTheEvenOne() {
    Instant opening = at("2026-02-18T09:00");
    assertThat(hours.between(opening, opening.plusSeconds(18))).hasToString("0.00");
    assertThat(hours.between(opening, opening.plusSeconds(54))).hasToString("0.02");
  }

  private static Instant at(String local) {
    return LocalDateTime.parse(local).atZone(ZONE).toInstant();
  }
}
