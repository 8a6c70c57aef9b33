package riskcapital.run;

/** The command can't do what it was asked for; the message is the one line that it prints. */
final class RunException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  RunException(String message) {
    super(message);
  }

  RunException(String message, Throwable cause) {
    super(message, cause);
  }
}
