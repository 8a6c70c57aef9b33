package riskcapital.ingest.clean;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class IntegersTest {

  @ParameterizedTest
  @CsvSource({"1, 1", "007, 7", "3.0, 3", "1e3, 1000", "9223372036854775807, 9223372036854775807"})
  void readsWholeNumbers(String text, long expected) {
    assertThat(Integers.clean(text, 1, Long.MAX_VALUE)).isEqualTo(Cleaned.clean(expected));
  }

  @ParameterizedTest
  @ValueSource(strings = {"1.5", "1,234", "abc", "1e-1", "true", "-"})
  void refusesWhatIsNoWholeNumber(String text) {
    assertThat(((Cleaned.Unclean<Long>) Integers.clean(text, 1, Long.MAX_VALUE)).rule())
        .isEqualTo(ValueRule.COM_001_READABLE);
  }

  @ParameterizedTest
  @ValueSource(strings = {"0", "-1", "9223372036854775808", "1e19", "1e999999999", "0.0"})
  void refusesWhatIsOutsideItsRange(String text) {
    assertThat(((Cleaned.Unclean<Long>) Integers.clean(text, 1, Long.MAX_VALUE)).rule())
        .isEqualTo(ValueRule.COM_007_FITS_ITS_COLUMN);
  }
}
