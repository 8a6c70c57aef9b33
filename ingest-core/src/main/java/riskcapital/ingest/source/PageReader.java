package riskcapital.ingest.source;

import java.io.InputStream;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import riskcapital.ingest.clean.Cleaned;
import riskcapital.ingest.clean.Instants;
import riskcapital.ingest.clean.Text;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.json.JsonFactory;

/** Reads a page as it streams in, item by item, so that memory is bounded by one item. */
final class PageReader {
  private static final int LONGEST_NUMBER = 1_000_000;
  private static final String MALFORMED = "malformed";
  private final JsonFactory json =
      JsonFactory.builder()
          .streamReadConstraints(
              StreamReadConstraints.builder().maxNumberLength(LONGEST_NUMBER).build())
          .build();

  /** Takes one item: the parser stands at its first token and must be left at its last. */
  @FunctionalInterface
  interface ItemSink {
    /** Takes an item. */
    void take(JsonParser parser);
  }

  /**
   * Reads a page to its end.
   *
   * @throws SourceException.Transient when the body is truncated, no JSON, or no page; items may
   *     have been given out before
   */
  PageEnd read(InputStream body, ItemSink items) {
    try (JsonParser parser =
        json.createParser(tools.jackson.core.ObjectReadContext.empty(), body)) {
      PageEnd end = page(parser, items);
      if (parser.nextToken() != null) {
        throw malformed("there is more after the page", null);
      }
      return end;
    } catch (JacksonException e) {
      throw malformed(String.valueOf(e.getOriginalMessage()), e);
    }
  }

  private static PageEnd page(JsonParser parser, ItemSink items) {
    if (parser.nextToken() != JsonToken.START_OBJECT) {
      throw malformed("the body is no JSON object", null);
    }
    Instant asOf = null;
    String nextCursor = null;
    Boolean hasMore = null;
    while (parser.nextToken() != JsonToken.END_OBJECT) {
      String field = parser.currentName();
      JsonToken token = parser.nextToken();
      switch (field) {
        case "asOf" -> asOf = instant(parser);
        case "nextCursor" -> nextCursor = text(parser);
        case "hasMore" ->
            hasMore = token.isBoolean() ? Boolean.valueOf(token == JsonToken.VALUE_TRUE) : null;
        case "items" -> items(parser, items);
        default -> parser.skipChildren();
      }
    }
    if (asOf == null || nextCursor == null || hasMore == null) {
      String missing = asOf == null ? "asOf" : nextCursor == null ? "nextCursor" : "hasMore";
      throw malformed(missing + " is missing or unreadable", null);
    }
    return new PageEnd(asOf, nextCursor, hasMore);
  }

  private static void items(JsonParser parser, ItemSink items) {
    if (parser.currentToken() == JsonToken.VALUE_NULL) {
      return;
    }
    if (parser.currentToken() != JsonToken.START_ARRAY) {
      throw malformed("items is no array", null);
    }
    while (parser.nextToken() != JsonToken.END_ARRAY) {
      items.take(parser);
    }
  }

  private static @Nullable Instant instant(JsonParser parser) {
    String text = text(parser);
    if (text == null) {
      return null;
    }
    Cleaned<Instant> cleaned = Instants.clean(Text.trim(text));
    return cleaned instanceof Cleaned.Clean<Instant> clean ? clean.value() : null;
  }

  private static @Nullable String text(JsonParser parser) {
    if (parser.currentToken() == JsonToken.VALUE_STRING) {
      return parser.getString();
    }
    parser.skipChildren();
    return null;
  }

  private static SourceException malformed(String reason, @Nullable Throwable cause) {
    return new SourceException.Transient(MALFORMED, "malformed page: " + reason, null, cause);
  }
}
