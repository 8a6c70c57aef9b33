package riskcapital.consolidator.setup;

/** The server can't hold the database; the message is one line for a person. */
public final class UnsuitableServerException extends RuntimeException {
  private static final long serialVersionUID = 1;

  UnsuitableServerException(String message) {
    super(message);
  }
}
