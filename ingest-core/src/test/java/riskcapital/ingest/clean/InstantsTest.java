package riskcapital.ingest.clean;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class InstantsTest {

  @ParameterizedTest
  @CsvSource({
    "2026-11-20T21:00:00Z, 2026-11-20T21:00:00Z",
    "2026-11-20T21:00Z, 2026-11-20T21:00:00Z",
    "2026-11-20t21:00:00z, 2026-11-20T21:00:00Z",
    "2026-11-20T18:00:00-03:00, 2026-11-20T21:00:00Z",
    "2026-11-20T18:00:00-0300, 2026-11-20T21:00:00Z",
    "2026-11-20T18:00:00-03, 2026-11-20T21:00:00Z",
    "2026-11-20T21:00:00.123456Z, 2026-11-20T21:00:00.123456Z",
    "2026-11-20T21:00:00.1234569Z, 2026-11-20T21:00:00.123456Z",
    "1999-01-01T00:00:00+00:00, 1999-01-01T00:00:00Z"
  })
  void readsIsoWithAnOffset(String text, Instant expected) {
    assertThat(Instants.clean(text)).isEqualTo(Cleaned.clean(expected));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "2026-11-20T21:00:00",
        "2026-11-20 21:00:00Z",
        "2026-11-20",
        "1763672400",
        "",
        "now",
        "2026-02-30T00:00:00Z",
        "2026-11-20T25:00:00Z",
        "2026-11-20T24:00:00Z",
        "2026-11-20T21:00:00[America/Sao_Paulo]"
      })
  void refusesTheRest(String text) {
    assertThat(((Cleaned.Unclean<Instant>) Instants.clean(text)).rule())
        .isEqualTo(ValueRule.COM_001_READABLE);
  }

  @ParameterizedTest
  @ValueSource(strings = {"0999-01-01T00:00:00Z", "+12026-01-01T00:00:00Z"})
  void refusesYearsThatNoColumnTakes(String text) {
    assertThat(((Cleaned.Unclean<Instant>) Instants.clean(text)).rule())
        .isEqualTo(ValueRule.COM_007_FITS_ITS_COLUMN);
  }
}
