package riskcapital.reference;

import java.time.Instant;

/**
 * What a person decided, as far as status or the living condition of an exception depends on it.
 * Acknowledgements, comments and waivers are none: a waiver hides the alert, never the number.
 */
public sealed interface Decision {
  /** When; it counts from this very instant on. */
  Instant at();

  /**
   * One version of a submission was validated; the versions after it are not, nor is another
   * content that comes to stand in its place.
   *
   * @param contentHash of the content that the person saw
   */
  record ValidatedVersion(VersionKey version, String contentHash, Instant at) implements Decision {}

  /** A fund was validated without any submission (R). */
  record ValidatedFund(long fundId, Instant at) implements Decision {}

  /**
   * An exception was resolved, never to recur for its key.
   *
   * @throws IllegalArgumentException if people do not resolve exceptions of this type
   */
  record Resolved(LiveException exception, Instant at) implements Decision {
    public Resolved {
      if (!exception.type().resolvedByPeople()) {
        throw new IllegalArgumentException("people do not resolve " + exception);
      }
    }
  }
}
