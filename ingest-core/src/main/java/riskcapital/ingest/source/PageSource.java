package riskcapital.ingest.source;

import java.io.InputStream;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;

/** A feed's API: gives one page. */
@FunctionalInterface
public interface PageSource {
  /**
   * Asks for a page.
   *
   * @param cursor the last page's {@code nextCursor}; null to read from the beginning
   * @param limit most items
   * @return the body, which the caller reads and closes
   * @throws org.springframework.web.client.RestClientException when there is none
   */
  ResponseEntity<InputStream> page(@Nullable String cursor, int limit);
}
