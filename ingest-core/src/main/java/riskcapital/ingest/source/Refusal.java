package riskcapital.ingest.source;

import java.io.InputStream;
import java.time.Clock;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.ResponseEntity;

/** An answer whose status is not 200: does it pass, or must an operator do something? */
final class Refusal {
  private Refusal() {}

  /**
   * Sorts an answer. Another success than 200 is a broken answer that may pass; a redirection is
   * never followed.
   *
   * @param clock serves Retry-After dates
   */
  static SourceException of(ResponseEntity<InputStream> answer, Clock clock) {
    HttpStatusCode status = answer.getStatusCode();
    int code = status.value();
    String name = Integer.toString(code);
    String said = ProblemText.of(answer.getBody());
    String message =
        "the source answers " + name + hint(status) + (said.isEmpty() ? "" : ", " + said);
    if (status.is2xxSuccessful() || status.is5xxServerError() || isLater(code)) {
      Duration wait = retryAfter(answer, clock);
      String asked = wait == null || wait.isZero() ? "" : ", and asks to wait " + wait;
      return new SourceException.Transient(name, message + asked, wait, null);
    }
    return new SourceException.Permanent(name, message, null);
  }

  private static boolean isLater(int code) {
    return code == 429 || code == 408 || code == 425;
  }

  private static @Nullable Duration retryAfter(ResponseEntity<InputStream> answer, Clock clock) {
    return RetryAfter.parse(answer.getHeaders().getFirst(HttpHeaders.RETRY_AFTER), clock);
  }

  private static String hint(HttpStatusCode status) {
    if (status.is3xxRedirection()) {
      return ": it points elsewhere, which is not followed (ingest.source.base-url)";
    }
    return switch (status.value()) {
      case 400 -> ": it refuses the cursor or the limit";
      case 401 -> ": it wants an API key (ingest.source.api-key)";
      case 403 -> ": it refuses the API key (ingest.source.api-key)";
      case 404 -> ": nothing is served there (ingest.source.base-url)";
      default -> "";
    };
  }
}
