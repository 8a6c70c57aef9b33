package riskcapital.ingest.source;

import java.time.Duration;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** No page could be had. */
public abstract sealed class SourceException extends RuntimeException {
  private static final long serialVersionUID = 1L;
  private final String code;

  private SourceException(String code, String message, @Nullable Throwable cause) {
    super(message, cause);
    this.code = code;
  }

  /** What went wrong, for metrics: such as {@code unreachable}, {@code malformed}, {@code 429}. */
  public String code() {
    return code;
  }

  /** What came is no page. */
  static SourceException malformed(String reason, @Nullable Throwable cause) {
    return new Transient("malformed", "malformed page: " + reason, null, cause);
  }

  /** Wait and ask again. */
  public static final class Transient extends SourceException {
    private static final long serialVersionUID = 1L;
    private final Duration retryAfter;

    /** A failure that passes; {@code retryAfter} as the source asked for, null when it did not. */
    public Transient(
        String code, String message, @Nullable Duration retryAfter, @Nullable Throwable cause) {
      super(code, message, cause);
      this.retryAfter = Objects.requireNonNullElse(retryAfter, Duration.ZERO);
    }

    /** Least wait that the source asks for; zero when it asks for none. */
    public Duration retryAfter() {
      return retryAfter;
    }
  }

  /** Nothing changes until an operator does something. */
  public static final class Permanent extends SourceException {
    private static final long serialVersionUID = 1L;

    /** A failure that stays. */
    public Permanent(String code, String message, @Nullable Throwable cause) {
      super(code, message, cause);
    }
  }
}
