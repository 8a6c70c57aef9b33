package riskcapital.simulator.admin;

/** How a source can fail. */
public enum FaultKind {
  /** Answers after a while. */
  LATENCY,
  STATUS_429,
  STATUS_503,
  /** The connection ends in the middle of the answer. */
  DROP_CONNECTION,
  /** A complete answer with half of the JSON. */
  TRUNCATED_JSON,
  /** A complete answer that is no JSON. */
  MALFORMED_JSON,
  /** The page comes, and the next request gets it once more. */
  DUPLICATE_PAGE,
  /** The feed's clock stands: nothing new appears and {@code asOf} does not move. */
  STANDSTILL
}
