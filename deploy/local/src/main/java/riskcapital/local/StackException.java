package riskcapital.local;

/**
 * The stack can't be had. The message is one line that a person at a terminal can act on; it is
 * what a command prints.
 */
public final class StackException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  public StackException(String message) {
    super(message);
  }

  public StackException(String message, Throwable cause) {
    super(message, cause);
  }
}
