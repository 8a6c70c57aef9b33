package riskcapital.consolidator.submissions.entries;

/** Where an entry stands; what is decided stays so. */
enum EntryState {
  REQUESTED,
  /** It is a version of its submission. */
  APPROVED,
  DENIED
}
