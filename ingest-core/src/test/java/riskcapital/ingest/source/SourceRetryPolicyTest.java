package riskcapital.ingest.source;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.util.backoff.BackOffExecution;

class SourceRetryPolicyTest {
  private static final RetrySettings SETTINGS =
      new RetrySettings(
          Duration.ofMillis(500),
          Duration.ofSeconds(30),
          Duration.ofMinutes(1),
          Duration.ofDays(1));
  private final List<String> heard = new ArrayList<>();
  private final SourceRetryPolicy policy =
      new SourceRetryPolicy(SETTINGS, failure -> heard.add(failure.code()));
  private final BackOffExecution backOff = policy.getBackOff().start();

  @Test
  void backsOffEverMoreSlowlyWithJitter() {
    List<Long> waits = new ArrayList<>();
    for (int i = 0; i < 12; i++) {
      waits.add(waitAfter(failure("unreachable", null)));
    }

    assertThat(waits.get(0)).isBetween(250L, 750L);
    assertThat(waits.get(3)).isBetween(2_000L, 6_000L);
    assertThat(waits.subList(9, 12)).allMatch(wait -> wait >= 15_000 && wait <= 30_000);
  }

  @Test
  void waitsAsLongAsTheSourceAsks() {
    assertThat(waitAfter(failure("429", Duration.ofSeconds(90)))).isEqualTo(90_000);
    assertThat(waitAfter(failure("503", Duration.ofHours(5)))).isEqualTo(18_000_000);
    assertThat(waitAfter(failure("503", Duration.ofDays(9)))).isEqualTo(86_400_000);
    assertThat(waitAfter(failure("503", Duration.ZERO))).isBetween(1L, 30_000L);
  }

  @Test
  void asksSlowlyWhileOnlyAnOperatorCanHelp() {
    assertThat(waitAfter(new SourceException.Permanent("401", "no key", null))).isEqualTo(60_000);
  }

  @Test
  void hearsOfEachFailureAndLeavesOthersAlone() {
    assertThat(policy.shouldRetry(failure("malformed", null))).isTrue();
    assertThat(policy.shouldRetry(new IllegalStateException("a broker's"))).isFalse();
    assertThat(heard).containsExactly("malformed");
  }

  private long waitAfter(SourceException failure) {
    assertThat(policy.shouldRetry(failure)).isTrue();
    return backOff.nextBackOff();
  }

  private static SourceException failure(String code, @Nullable Duration retryAfter) {
    return new SourceException.Transient(code, code, retryAfter, null);
  }
}
