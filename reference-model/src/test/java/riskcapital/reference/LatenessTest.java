package riskcapital.reference;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LatenessTest {
  @ParameterizedTest(name = "{0} to {1}: {2} h ({3})")
  @CsvSource({
    "2026-02-13T18:00, 2026-02-13T19:00, 0.00, the same day at 19:00: late, 0.00 h",
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
