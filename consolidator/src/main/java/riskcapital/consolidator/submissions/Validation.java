package riskcapital.consolidator.submissions;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A person's validation.
 *
 * @param validationId its number
 * @param submissionId the submission; null for a validation without one
 * @param version the one version that it counts for
 * @param anchorDate of a validation without submission: the day from which the interval runs
 */
record Validation(
    long validationId,
    long fundId,
    @Nullable String submissionId,
    @Nullable Integer version,
    @Nullable LocalDate anchorDate,
    String actor,
    String reason,
    Instant validatedAt) {}
