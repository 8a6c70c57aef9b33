package riskcapital.ingest.run;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.api.Test;

class SourceClockTest {
  private static final Instant T = Instant.parse("2026-11-20T12:00:00Z");
  private final SourceClock clock = new SourceClock();

  @Test
  void complainsWhileTheClockIsBackByMoreThanAMinute() {
    clock.read(T);
    clock.read(T.minusSeconds(61));
    assertThat(clock.complaint())
        .isEqualTo(
            "its clock went back from 2026-11-20T12:00:00Z to 2026-11-20T11:58:59Z: was it reset?");
    clock.read(T.minusSeconds(60));

    assertThat(clock.complaint()).isNull();
  }

  @Test
  void toleratesCopiesThatDoNotAgreeToTheSecond() {
    clock.read(T);
    clock.read(T.minusSeconds(60));
    assertThat(clock.complaint()).isNull();
    clock.read(T.minusSeconds(61));

    assertThat(clock.complaint()).isNotNull();
  }
}
