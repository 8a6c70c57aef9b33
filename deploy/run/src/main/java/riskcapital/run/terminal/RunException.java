package riskcapital.run.terminal;

/** The command can't do what it was asked for; the message is the one line that it prints. */
public final class RunException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  public RunException(String message) {
    super(message);
  }

  public RunException(String message, Throwable cause) {
    super(message, cause);
  }
}
