package riskcapital.consolidator.explanation;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A validation by a person.
 *
 * @param submissionId null for one without submission
 * @param version the version that it counts for
 * @param eventId names the content of it that was seen
 */
public record Validation(
    long id,
    @Nullable String submissionId,
    @Nullable Integer version,
    @Nullable String eventId,
    String actor,
    String reason,
    Instant validatedAt) {}
