package riskcapital.consolidator.submissions.search;

/** What became of a version. */
enum VersionOutcome {
  /** Not judged yet: the feeds are not proven up to it. */
  PENDING,
  ACCEPTED,
  /** A rule of severity REJECT failed. */
  REJECTED
}
