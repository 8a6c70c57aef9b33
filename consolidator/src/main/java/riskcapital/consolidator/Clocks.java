package riskcapital.consolidator;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/**
 * The instant of evaluation: the system's clock, or a fixed instant to judge a frozen source by.
 */
@Configuration
class Clocks {
  @Bean
  Clock clock(@Value("${rcm.clock.fixed-at:#{null}}") @Nullable Instant fixedAt) {
    return fixedAt == null ? Clock.systemUTC() : Clock.fixed(fixedAt, ZoneOffset.UTC);
  }
}
