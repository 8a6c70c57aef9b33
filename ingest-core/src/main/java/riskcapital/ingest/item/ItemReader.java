package riskcapital.ingest.item;

import java.time.LocalDate;
import tools.jackson.core.JsonParser;

/**
 * Reads, cleans and judges the items of one feed. Used by one thread; what it gives out is used by
 * another while it reads on, so it shares nothing with the reader that changes.
 */
@FunctionalInterface
public interface ItemReader {
  /**
   * Reads the item at whose first token the parser stands, to its last token.
   *
   * @param today the source's date: later ones are in the future
   * @throws tools.jackson.core.JacksonException when the page is no JSON
   */
  Standardised read(JsonParser parser, LocalDate today);
}
