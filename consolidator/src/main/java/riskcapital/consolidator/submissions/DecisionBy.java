package riskcapital.consolidator.submissions;

import java.time.Instant;

/** Who decides, why, and when. */
record DecisionBy(String actor, String reason, Instant at) {}
