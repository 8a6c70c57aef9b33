package riskcapital.ingest.clean;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DatesTest {
  private static final LocalDate TODAY = LocalDate.of(2026, 11, 20);

  @ParameterizedTest
  @ValueSource(strings = {"2026-11-20", "20261120", "20/11/2026"})
  void readsThreeForms(String text) {
    assertThat(Dates.clean(text, TODAY)).isEqualTo(Cleaned.clean(TODAY));
  }

  @ParameterizedTest
  @CsvSource({"2024-02-29, 2024-02-29", "29/02/2024, 2024-02-29", "1000-01-01, 1000-01-01"})
  void readsOldDates(String text, LocalDate expected) {
    assertThat(Dates.clean(text, TODAY)).isEqualTo(Cleaned.clean(expected));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "2026-02-29", "2026-13-01", "2026-11-31", "31/11/2026", "11/20/2026", "20261301",
        "2026-1-2", "1/2/2026", "2026/11/20", "20-11-2026", "261120", "2026-11-20T00:00:00Z",
        "today", "", "٢٠٢٦-١١-٢٠", "0000-00-00"
      })
  void refusesWhatIsNoDate(String text) {
    assertThat(rule(text)).isEqualTo(ValueRule.COM_001_READABLE);
  }

  @ParameterizedTest
  @ValueSource(strings = {"2026-11-21", "21/11/2026", "9999-12-31"})
  void refusesTheFuture(String text) {
    assertThat(rule(text)).isEqualTo(ValueRule.COM_004_NOT_IN_THE_FUTURE);
  }

  @Test
  void refusesYearsThatNoColumnTakes() {
    assertThat(rule("0999-12-31")).isEqualTo(ValueRule.COM_007_FITS_ITS_COLUMN);
  }

  private static ValueRule rule(String text) {
    return ((Cleaned.Unclean<LocalDate>) Dates.clean(text, TODAY)).rule();
  }
}
