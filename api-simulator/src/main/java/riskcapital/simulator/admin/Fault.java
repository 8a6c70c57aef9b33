package riskcapital.simulator.admin;

import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * A failure to come.
 *
 * @param feed {@code positions}, {@code aum} or {@code margin}; absent for all of them
 * @param times how many requests it meets; absent until the faults are cleared
 * @param latency how long {@code LATENCY} waits, as an ISO-8601 duration; 1 s if absent
 * @param retryAfterSeconds what Retry-After says; no such header if absent
 * @param retryAfterAsDate Retry-After as an HTTP date instead of seconds
 */
public record Fault(
    @Nullable String feed,
    @NotNull FaultKind kind,
    @Min(1) @Nullable Integer times,
    @Nullable Duration latency,
    @Min(0) @Nullable Integer retryAfterSeconds,
    @Nullable Boolean retryAfterAsDate) {}
