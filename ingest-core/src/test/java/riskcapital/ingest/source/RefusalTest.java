package riskcapital.ingest.source;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.http.ResponseEntity;

class RefusalTest {
  private final Clock clock = Clock.fixed(Instant.parse("2026-11-20T12:00:00Z"), ZoneOffset.UTC);

  @ParameterizedTest
  @ValueSource(ints = {201, 202, 204, 206, 408, 425, 429, 500, 502, 503, 504})
  void passes(int status) {
    SourceException refusal = Refusal.of(answer(status, "", ""), clock);

    assertThat(refusal).isInstanceOf(SourceException.Transient.class);
    assertThat(refusal.code()).isEqualTo(Integer.toString(status));
    assertThat(refusal).hasMessage("the source answers " + status);
  }

  @ParameterizedTest
  @ValueSource(ints = {301, 302, 304, 308, 400, 401, 403, 404, 405, 410, 422})
  void waitsForAnOperator(int status) {
    SourceException refusal = Refusal.of(answer(status, "", ""), clock);

    assertThat(refusal).isInstanceOf(SourceException.Permanent.class);
    assertThat(refusal.code()).isEqualTo(Integer.toString(status));
  }

  @Test
  void tellsWhatTheSourceSaysAndHowLongItAsksToWait() {
    SourceException refusal =
        Refusal.of(answer(503, "7200", "{\"detail\":\"closed for the night\"}"), clock);

    assertThat(refusal)
        .hasMessage(
            "the source answers 503, 'closed for the night', and asks to wait "
                + Duration.ofHours(2));
    assertThat(((SourceException.Transient) refusal).retryAfter()).isEqualTo(Duration.ofHours(2));
  }

  private static ResponseEntity<InputStream> answer(int status, String retryAfter, String body) {
    return ResponseEntity.status(status)
        .header("Retry-After", retryAfter)
        .body(new ByteArrayInputStream(body.getBytes(StandardCharsets.UTF_8)));
  }
}
