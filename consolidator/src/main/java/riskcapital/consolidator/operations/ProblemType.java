package riskcapital.consolidator.operations;

import java.net.URI;
import java.util.Arrays;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.ProblemDetail;

/**
 * Every kind of error of the operations API; its {@code type} is stable, callers may rely on it.
 */
public enum ProblemType {
  /** Something in the request is not allowed: {@code errors} says what. */
  INVALID_REQUEST(HttpStatus.BAD_REQUEST, "The request is not valid"),
  /** The body can't be read at all. */
  MALFORMED_BODY(HttpStatus.BAD_REQUEST, "The body can't be read"),
  UNAUTHENTICATED(HttpStatus.UNAUTHORIZED, "Who calls is not known"),
  FORBIDDEN(HttpStatus.FORBIDDEN, "The caller may not do this"),
  /** No person can be told from another. */
  ACCESS_CLOSED(HttpStatus.FORBIDDEN, "The operation is closed"),
  NOT_FOUND(HttpStatus.NOT_FOUND, "There is no such thing"),
  METHOD_NOT_ALLOWED(HttpStatus.METHOD_NOT_ALLOWED, "This can't be done here"),
  NOT_ACCEPTABLE(HttpStatus.NOT_ACCEPTABLE, "The answer has no such form"),
  /**
   * What is changed was changed by somebody since it was read; the member by which requests name
   * what they have seen ({@code version}, {@code sequence}, {@code eventId}) is today's.
   */
  STALE(HttpStatus.CONFLICT, "It has changed since it was read"),
  /** The state of things does not allow it, though the request is fine. */
  CONFLICT(HttpStatus.CONFLICT, "Not in this state"),
  TOO_LARGE(HttpStatus.CONTENT_TOO_LARGE, "The body is too large"),
  UNSUPPORTED_MEDIA_TYPE(HttpStatus.UNSUPPORTED_MEDIA_TYPE, "The body has the wrong form"),
  /** Try again after {@code Retry-After}. */
  UNAVAILABLE(HttpStatus.SERVICE_UNAVAILABLE, "Not just now"),
  INTERNAL(HttpStatus.INTERNAL_SERVER_ERROR, "The service has a defect");

  private final HttpStatus status;
  private final String title;

  ProblemType(HttpStatus status, String title) {
    this.status = status;
    this.title = title;
  }

  /** Identifier of the type. */
  public URI uri() {
    return URI.create(
        "urn:risk-capital:problem:" + name().toLowerCase(java.util.Locale.ROOT).replace('_', '-'));
  }

  HttpStatus status() {
    return status;
  }

  /** A problem of this type. */
  ProblemDetail detail(String detail) {
    ProblemDetail problem = ProblemDetail.forStatusAndDetail(status, detail);
    problem.setType(uri());
    problem.setTitle(title);
    return problem;
  }

  /** The type of an answer of which only the status is known. */
  static ProblemType of(HttpStatusCode status) {
    return Arrays.stream(values())
        .filter(type -> type.status.value() == status.value())
        .findFirst()
        .orElse(status.is4xxClientError() ? INVALID_REQUEST : INTERNAL);
  }
}
