package riskcapital.reference;

/**
 * A margin version as received.
 *
 * @param lowest the lowest version of its submission that was received, whatever its outcome
 */
record ReceivedVersion(MarginFact fact, MarginFact lowest) {
  boolean hasLower() {
    return lowest.version() < fact.version();
  }
}
