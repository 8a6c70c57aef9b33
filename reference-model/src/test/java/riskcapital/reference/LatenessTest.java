package riskcapital.reference;

import static org.assertj.core.api.Assertions.assertThat;
import static riskcapital.reference.AumItem.aum;
import static riskcapital.reference.MarginItem.margin;
import static riskcapital.reference.PortfolioItem.otc;

import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LatenessTest {
  @Test
  void theSameDayAtSevenInTheEveningIsLateByNoBusinessHour() {
    Instant due = Local.at("2026-02-13T18:00");

    assertThat(Lateness.hours(due, Local.at("2026-02-13T19:00"), Policy.brazil()))
        .hasToString("0.00");
    World world =
        World.of(aum("2026-02-12"))
            .and(otc("2026-02-12"))
            .and(margin("2026-02-12").submitted("2026-02-13T19:00"));
    assertThat(world.obligationsAt("2026-02-13T19:00").get(0))
        .isEqualTo("2026-02-12|- OTC due 2026-02-13T18:00 SATISFIED by S late");
  }

  @ParameterizedTest(name = "{0} to {1}: {2} h ({3})")
  @CsvSource({
    "2026-02-13T18:00, 2026-02-13T17:00, 0.00, in time",
    "2026-02-13T18:00, 2026-02-17T12:00, 0.00, weekend and Carnival",
    "2026-02-13T18:00, 2026-02-18T08:59, 0.00, before opening",
    "2026-02-13T18:00, 2026-02-18T10:30, 1.50, a morning",
    "2026-02-13T18:00, 2026-02-19T10:00, 10.00, a whole day and an hour",
    "2026-02-13T18:00, 2026-02-18T23:00, 9.00, a whole day",
    "2026-02-13T12:00, 2026-02-13T12:00:18, 0.00, half of a hundredth to the even one",
    "2026-02-13T12:00, 2026-02-13T12:00:54, 0.02, one and a half to the even one",
    "2026-02-13T12:00, 2026-02-13T12:01:30, 0.02, two and a half to the even one",
    "2025-12-30T18:00, 2026-01-02T09:36, 9.60, over the end of the year"
  })
  void betweenDueAndReceipt(String due, String received, String hours, String why) {
    assertThat(Lateness.hours(Local.at(due), Local.at(received), Policy.brazil()))
        .as(why)
        .hasToString(hours);
  }
}
