package riskcapital.consolidator.submissions.search;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Which submissions to list: those with a version that fits in everything. Null lets all through.
 *
 * @param manager who submitted
 * @param from first reference date
 * @param to last reference date
 */
record SubmissionFilter(
    @Nullable String submissionId,
    @Nullable Long fund,
    @Nullable Long manager,
    @Nullable VersionOutcome outcome,
    @Nullable LocalDate from,
    @Nullable LocalDate to) {

  Map<String, @Nullable Object> parameters() {
    Map<String, @Nullable Object> parameters = new HashMap<>();
    parameters.put("submissionId", submissionId);
    parameters.put("fund", fund);
    parameters.put("manager", manager);
    parameters.put("outcome", outcome == null ? null : outcome.name());
    parameters.put("from", from);
    parameters.put("to", to);
    return parameters;
  }
}
