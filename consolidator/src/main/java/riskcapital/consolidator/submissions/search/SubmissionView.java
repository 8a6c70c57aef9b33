package riskcapital.consolidator.submissions.search;

import java.util.List;

/**
 * A submission.
 *
 * @param versions all that were received, the lowest first
 */
record SubmissionView(String submissionId, List<VersionView> versions) {}
