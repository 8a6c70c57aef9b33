package riskcapital.consolidator;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Primary;

/**
 * The instant of evaluation: the system's clock, or a fixed instant to judge a frozen source by.
 * Statuses and exceptions are judged by it and bear its instants, {@code recorded_at} of {@code
 * MARGIN_STATUS_HISTORY} and of obligations included; {@code recorded_at} of facts and policy,
 * schedules and clean-up run on the system's clock.
 */
@Configuration
class Clocks {
  /** What a {@code DATETIME(6)} keeps. */
  private static final Duration MICROSECOND = Duration.ofNanos(1_000);

  @Bean
  @Primary
  Clock clock(@Value("${rcm.clock.fixed-at:#{null}}") @Nullable Instant fixedAt) {
    return fixedAt == null ? systemClock() : Clock.fixed(fixedAt, ZoneOffset.UTC);
  }

  @Bean
  Clock systemClock() {
    return Clock.tick(Clock.systemUTC(), MICROSECOND);
  }
}
