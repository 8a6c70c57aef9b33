package riskcapital.consolidator.explanation;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What was received last, whatever the deadline.
 *
 * @param newestStanding null where nothing stands
 * @param failedRules codes of the rules of severity WARN that it fails
 * @param validations by people, of this very version
 */
public record Received(
    @Nullable SubmissionVersion newestStanding,
    List<String> failedRules,
    List<Validation> validations,
    String submissionStatus) {}
