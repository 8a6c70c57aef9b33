package riskcapital.simulator.time;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class BusinessDaysTest {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "2026-01-01", "2026-02-16", "2026-02-17", "2026-04-03", "2026-04-21", "2026-05-01",
        "2026-06-04", "2026-09-07", "2026-10-12", "2026-11-02", "2024-11-15", "2026-11-20",
        "2026-12-25", "2026-03-07", "2026-03-08", "2025-03-03", "2024-02-13", "2024-05-30"
      })
  void weekends_and_holidays_are_none(LocalDate date) {
    assertThat(BusinessDays.contains(date)).isFalse();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "2026-02-18",
        "2026-12-24",
        "2026-12-31",
        "2023-11-20",
        "2026-04-06",
        "2026-07-09"
      })
  void other_days_are(LocalDate date) {
    assertThat(BusinessDays.contains(date)).isTrue();
  }

  @Test
  void carnival_lies_between_friday_and_ash_wednesday() {
    LocalDate ashWednesday = LocalDate.of(2026, 2, 18);

    assertThat(BusinessDays.before(ashWednesday)).isEqualTo(LocalDate.of(2026, 2, 13));
    assertThat(BusinessDays.before(ashWednesday, 3)).isEqualTo(LocalDate.of(2026, 2, 11));
  }

  @Test
  void months_begin_and_end_on_business_days() {
    assertThat(BusinessDays.isFirstOrLastOfMonth(LocalDate.of(2026, 5, 4))).isTrue();
    assertThat(BusinessDays.isFirstOrLastOfMonth(LocalDate.of(2026, 5, 29))).isTrue();
    assertThat(BusinessDays.isFirstOrLastOfMonth(LocalDate.of(2026, 5, 5))).isFalse();
  }
}
