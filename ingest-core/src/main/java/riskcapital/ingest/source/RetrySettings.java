package riskcapital.ingest.source;

import jakarta.validation.constraints.NotNull;
import java.time.Duration;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How a failed page is asked for again: without end, ever more slowly.
 *
 * @param first wait after a first transient failure; doubles with each further one
 * @param longest wait between transient failures, unless the source asks for more
 * @param permanent wait after a failure that only an operator can mend
 * @param longestRetryAfter most that a source can ask for, against a slip of its pen
 */
public record RetrySettings(
    @DefaultValue("500ms") @NotNull Duration first,
    @DefaultValue("30s") @NotNull Duration longest,
    @DefaultValue("1m") @NotNull Duration permanent,
    @DefaultValue("1d") @NotNull Duration longestRetryAfter) {}
