package riskcapital.consolidator.operations;

import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.web.ErrorResponseException;

/** A request that is not carried out, and why; thrown by whoever finds out. */
public final class Refusal extends ErrorResponseException {
  private static final long serialVersionUID = 1;

  /**
   * A refusal.
   *
   * @param detail one sentence for a person
   */
  public Refusal(ProblemType type, String detail) {
    super(type.status(), type.detail(detail), null);
  }

  /** The same refusal with a further member of the problem. */
  public Refusal with(String name, @Nullable Object value) {
    getBody().setProperty(name, value);
    return this;
  }

  /**
   * What is changed was changed since.
   *
   * @param member name that requests give to what they have seen
   * @param today what would be seen today
   */
  public static Refusal stale(String what, String member, long today) {
    return new Refusal(ProblemType.STALE, what + " has changed since it was read")
        .with(member, today);
  }

  /** There is no such thing. */
  public static Refusal notFound(String what) {
    return new Refusal(ProblemType.NOT_FOUND, what + " does not exist");
  }

  /** Some values are not allowed. */
  public static Refusal invalid(String detail, List<InvalidValue> errors) {
    return new Refusal(ProblemType.INVALID_REQUEST, detail).with("errors", errors);
  }

  /** It may succeed a little later. */
  public static Refusal unavailable(String detail, Duration retryAfter) {
    Refusal refusal = new Refusal(ProblemType.UNAVAILABLE, detail);
    refusal.getHeaders().set(HttpHeaders.RETRY_AFTER, Long.toString(retryAfter.toSeconds()));
    return refusal;
  }
}
