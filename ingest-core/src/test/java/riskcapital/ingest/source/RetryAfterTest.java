package riskcapital.ingest.source;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RetryAfterTest {
  private final Clock clock = Clock.fixed(Instant.parse("2026-11-20T12:00:00Z"), ZoneOffset.UTC);

  @Test
  void readsSecondsAndDates() {
    assertThat(RetryAfter.parse("7", clock)).isEqualTo(Duration.ofSeconds(7));
    assertThat(RetryAfter.parse(" 0 ", clock)).isEqualTo(Duration.ZERO);
    assertThat(RetryAfter.parse("Fri, 20 Nov 2026 12:01:30 GMT", clock))
        .isEqualTo(Duration.ofSeconds(90));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Fri, 20 Nov 2026 12:01:30 GMT",
        "Friday, 20-Nov-26 12:01:30 GMT",
        "Fri Nov 20 12:01:30 2026"
      })
  void readsEveryFormOfAnHttpDate(String date) {
    assertThat(RetryAfter.parse(date, clock)).isEqualTo(Duration.ofSeconds(90));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Fri, 20 Nov 2026 11:59:00 GMT",
        "Sun, 06 Nov 1994 08:49:37 GMT",
        "Sunday, 06-Nov-94 08:49:37 GMT",
        "Sun Nov  6 08:49:37 1994"
      })
  void takesAPastDateAsNow(String date) {
    assertThat(RetryAfter.parse(date, clock)).isEqualTo(Duration.ZERO);
  }

  @Test
  void takesTwoDigitsOfAYearAsAtMostFiftyYearsAhead() {
    assertThat(RetryAfter.parse("Friday, 20-Nov-76 12:00:00 GMT", clock))
        .isEqualTo(Duration.between(clock.instant(), Instant.parse("2076-11-20T12:00:00Z")));
    assertThat(RetryAfter.parse("Sunday, 20-Nov-77 12:00:00 GMT", clock)).isEqualTo(Duration.ZERO);
  }

  @Test
  void ignoresWhatItCannotRead() {
    assertThat(RetryAfter.parse(null, clock)).isNull();
    assertThat(RetryAfter.parse("", clock)).isNull();
    assertThat(RetryAfter.parse("soon", clock)).isNull();
    assertThat(RetryAfter.parse("-5", clock)).isNull();
    assertThat(RetryAfter.parse("1.5", clock)).isNull();
    assertThat(RetryAfter.parse("Fri, 20 Nov", clock)).isNull();
    assertThat(RetryAfter.parse("Friday, 31-Feb-27 12:00:00 GMT", clock)).isNull();
  }

  @Test
  void survivesEndlessNumbers() {
    assertThat(RetryAfter.parse("99999999999999999999", clock))
        .isEqualTo(Duration.ofSeconds(Integer.MAX_VALUE));
  }
}
