package riskcapital.consolidator.failures;

/** Something that the record has no part in is away: the same work succeeds later. */
public final class TransientFailure extends RuntimeException {
  private static final long serialVersionUID = 1;

  public TransientFailure(String message, Throwable cause) {
    super(message, cause);
  }
}
