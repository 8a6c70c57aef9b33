package riskcapital.consolidator.backbone.people;

/** What a person decides; refused where the state of things does not allow it. */
public sealed interface Act {
  /** A version of a submission is validated, the content that stands then. */
  record ValidateVersion(String submissionId, int version) implements Act {
    @Override
    public String toString() {
      return "%s v%d is validated".formatted(submissionId, version);
    }
  }

  /** A fund is validated without submission. */
  record ValidateFund(long fundId) implements Act {
    @Override
    public String toString() {
      return "fund %d is validated without submission".formatted(fundId);
    }
  }

  /**
   * Something is done with the first live exception of a fund, of a type that people resolve if it
   * is to be resolved; the waiver that is decided on is the first that anybody asked for.
   */
  record OnException(long fundId, Move move) implements Act {
    @Override
    public String toString() {
      return "%s of an exception of fund %d".formatted(move.path(), fundId);
    }
  }

  /** What people do with an exception. */
  enum Move {
    ACKNOWLEDGE("acknowledgement", "analyst"),
    REQUEST_WAIVER("waiver-request", "analyst"),
    APPROVE_WAIVER("waiver-approval", "approver"),
    DENY_WAIVER("waiver-denial", "approver"),
    RESOLVE("resolution", "analyst");

    private final String path;
    private final String by;

    Move(String path, String by) {
      this.path = path;
      this.by = by;
    }

    /** Name of who does it. */
    public String by() {
      return by;
    }

    /** Last part of the operation's address. */
    public String path() {
      return path;
    }
  }
}
