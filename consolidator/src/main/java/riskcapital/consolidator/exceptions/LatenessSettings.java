package riskcapital.consolidator.exceptions;

import jakarta.validation.constraints.NotNull;
import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * When a feed is late.
 *
 * @param lateAfter how far a feed's watermark may be behind the clock, and how long the
 *     consolidator may catch up after its start before it judges
 */
@Validated
@ConfigurationProperties("rcm.feeds")
public record LatenessSettings(@DefaultValue("15m") @NotNull Duration lateAfter) {}
