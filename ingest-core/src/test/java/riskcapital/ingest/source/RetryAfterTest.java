package riskcapital.ingest.source;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;

class RetryAfterTest {
  private final Clock clock = Clock.fixed(Instant.parse("2026-11-20T12:00:00Z"), ZoneOffset.UTC);

  @Test
  void readsSecondsAndDates() {
    assertThat(RetryAfter.parse("7", clock)).isEqualTo(Duration.ofSeconds(7));
    assertThat(RetryAfter.parse(" 0 ", clock)).isEqualTo(Duration.ZERO);
    assertThat(RetryAfter.parse("Fri, 20 Nov 2026 12:01:30 GMT", clock))
        .isEqualTo(Duration.ofSeconds(90));
  }

  @Test
  void takesAPastDateAsNow() {
    assertThat(RetryAfter.parse("Fri, 20 Nov 2026 11:59:00 GMT", clock)).isEqualTo(Duration.ZERO);
  }

  @Test
  void ignoresWhatItCannotRead() {
    assertThat(RetryAfter.parse(null, clock)).isNull();
    assertThat(RetryAfter.parse("", clock)).isNull();
    assertThat(RetryAfter.parse("soon", clock)).isNull();
    assertThat(RetryAfter.parse("-5", clock)).isNull();
  }

  @Test
  void survivesEndlessNumbers() {
    assertThat(RetryAfter.parse("99999999999999999999", clock))
        .isEqualTo(Duration.ofSeconds(Integer.MAX_VALUE));
  }
}
