package riskcapital.consolidator.failures;

import org.jspecify.annotations.Nullable;

/** A record that no repetition can help: it is set aside and the rest goes on. */
public final class PermanentFailure extends RuntimeException {
  private static final long serialVersionUID = 1;
  private final FailureCode code;

  public PermanentFailure(FailureCode code, String message) {
    this(code, message, null);
  }

  public PermanentFailure(FailureCode code, String message, @Nullable Throwable cause) {
    super(message, cause);
    this.code = code;
  }

  /** Why the record can't be dealt with. */
  public FailureCode code() {
    return code;
  }
}
