package riskcapital.reference;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.Test;

class FeedLatenessTest {
  private static final Instant NOW = Local.at("2026-03-05T10:00");
  private static final Duration ALLOWANCE = Duration.ofMinutes(15);

  @Test
  void aFeedIsLateWhenItIsBehindByMoreThanItsAllowance() {
    FeedEvidence evidence =
        new FeedEvidence(
            Map.of(
                Feed.POSITIONS, NOW.minus(ALLOWANCE),
                Feed.AUM, NOW.minus(ALLOWANCE).minusNanos(1000)));

    assertThat(FeedLateness.of(evidence, ALLOWANCE, NOW))
        .containsExactly(
            new LiveException(ExceptionType.FEED_LATE, "AUM"),
            new LiveException(ExceptionType.FEED_LATE, "MARGIN"));
    assertThat(FeedLateness.of(FeedEvidence.allAt(NOW), Duration.ZERO, NOW)).isEmpty();
  }
}
