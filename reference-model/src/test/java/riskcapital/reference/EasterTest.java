package riskcapital.reference;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class EasterTest {
  @ParameterizedTest
  @CsvSource({
    "2000, 2000-04-23",
    "2008, 2008-03-23",
    "2011, 2011-04-24",
    "2019, 2019-04-21",
    "2025, 2025-04-20",
    "2026, 2026-04-05",
    "2038, 2038-04-25",
    "2049, 2049-04-18",
    "2076, 2076-04-19",
    "2078, 2078-04-03"
  })
  void sundays(int year, LocalDate easter) {
    assertThat(Easter.sunday(year)).isEqualTo(easter);
  }
}
