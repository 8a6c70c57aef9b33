package riskcapital.ingest.source;

import java.io.IOException;
import java.io.InputStream;
import java.net.SocketTimeoutException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.apache.hc.client5.http.ConnectTimeoutException;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import tools.jackson.core.JsonParser;

/** Asks the source for one page and gives out its items; sorts what goes wrong. */
public final class ReadPage {
  private static final int OK = 200;
  private final PageSource source;
  private final Duration longest;
  private final Clock clock;
  private final PageReader reader = new PageReader();

  /**
   * Reads from a source.
   *
   * @param longest after which {@link AnswerTimeout} ends an answer
   */
  public ReadPage(PageSource source, Duration longest, Clock clock) {
    this.source = source;
    this.longest = longest;
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
    Instant askedAt = clock.instant();
    ResponseEntity<InputStream> answer = ask(cursor, limit, askedAt);
    try (InputStream body = answer.getBody()) {
      if (answer.getStatusCode().value() != OK) {
        throw Refusal.of(answer, clock);
      }
      String complaint = body == null ? "no body" : ContentType.complaint(answer.getHeaders());
      if (body == null || complaint != null) {
        throw SourceException.malformed(String.valueOf(complaint), null);
      }
      return reader.read(body, items::take);
    } catch (IOException e) {
      throw broken(e, "truncated", askedAt);
    }
  }

  /** Whatever the client makes of an answer, such as a header that it can't read, may pass. */
  private ResponseEntity<InputStream> ask(@Nullable String cursor, int limit, Instant askedAt) {
    try {
      return source.page(cursor, limit);
    } catch (RuntimeException e) {
      throw broken(e, "unreachable", askedAt);
    }
  }

  private SourceException broken(Exception failure, String code, Instant askedAt) {
    Throwable root = failure;
    boolean connected = !(failure instanceof ConnectTimeoutException);
    while (root.getCause() != null) {
      root = root.getCause();
      connected = connected && !(root instanceof ConnectTimeoutException);
    }
    boolean late = !clock.instant().isBefore(askedAt.plus(longest));
    boolean slow = late || (connected && root instanceof SocketTimeoutException);
    return new SourceException.Transient(
        slow ? "slow" : code,
        root.getClass().getSimpleName() + ": " + root.getMessage(),
        null,
        failure);
  }
}
