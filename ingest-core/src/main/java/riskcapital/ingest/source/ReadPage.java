package riskcapital.ingest.source;

import java.io.IOException;
import java.io.InputStream;
import java.time.Clock;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.ResponseEntity;
import org.springframework.web.client.ResourceAccessException;
import org.springframework.web.client.RestClientException;
import org.springframework.web.client.RestClientResponseException;
import tools.jackson.core.JsonParser;

/** Asks the source for one page and gives out its items; sorts what goes wrong. */
public final class ReadPage {
  private final PageSource source;
  private final Clock clock;
  private final PageReader reader = new PageReader();

  /** Reads from a source; the clock serves Retry-After dates. */
  public ReadPage(PageSource source, Clock clock) {
    this.source = source;
    this.clock = clock;
  }

  /** Takes one item: the parser stands at its first token and must be left at its last. */
  @FunctionalInterface
  public interface Items {
    /** Takes an item. */
    void take(JsonParser parser);
  }

  /**
   * Reads one page.
   *
   * @param cursor null for the feed's beginning
   * @throws SourceException when no whole page could be had; items may have been given out before
   */
  public PageEnd read(@Nullable String cursor, int limit, Items items) {
    try {
      ResponseEntity<InputStream> response = source.page(cursor, limit);
      try (InputStream body = response.getBody()) {
        if (response.getStatusCode().value() != 200) {
          throw ofStatus(response.getStatusCode(), response.getHeaders(), null);
        }
        if (body == null) {
          throw new SourceException.Transient("malformed", "malformed page: no body", null, null);
        }
        return reader.read(body, items::take);
      }
    } catch (RestClientResponseException e) {
      HttpHeaders headers = e.getResponseHeaders();
      throw ofStatus(e.getStatusCode(), headers == null ? new HttpHeaders() : headers, e);
    } catch (ResourceAccessException | IOException e) {
      throw new SourceException.Transient("unreachable", rootMessage(e), null, e);
    } catch (RestClientException e) {
      throw new SourceException.Transient("unreadable", rootMessage(e), null, e);
    }
  }

  private SourceException ofStatus(
      HttpStatusCode status, HttpHeaders headers, @Nullable Throwable cause) {
    int code = status.value();
    String name = Integer.toString(code);
    boolean passes = status.is5xxServerError() || code == 429 || code == 408 || code == 425;
    if (passes) {
      var retryAfter = RetryAfter.parse(headers.getFirst(HttpHeaders.RETRY_AFTER), clock);
      return new SourceException.Transient(name, "the source answers " + name, retryAfter, cause);
    }
    return new SourceException.Permanent(name, "the source answers " + name + hint(code), cause);
  }

  private static String hint(int status) {
    return switch (status) {
      case 400 -> ": it refuses the cursor or the limit";
      case 401 -> ": it wants an API key (ingest.source.api-key)";
      case 403 -> ": it refuses the API key (ingest.source.api-key)";
      case 404 -> ": nothing is served there (ingest.source.base-url)";
      default -> "";
    };
  }

  private static String rootMessage(Throwable failure) {
    Throwable root = failure;
    while (root.getCause() != null) {
      root = root.getCause();
    }
    return root.getClass().getSimpleName() + ": " + root.getMessage();
  }
}
