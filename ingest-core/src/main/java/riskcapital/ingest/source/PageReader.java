package riskcapital.ingest.source;

import java.io.IOException;
import java.io.InputStream;
import java.time.Instant;
import java.util.HashSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import riskcapital.ingest.clean.Cleaned;
import riskcapital.ingest.clean.Instants;
import riskcapital.ingest.clean.Text;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.exc.JacksonIOException;
import tools.jackson.core.json.JsonFactory;

/**
 * Reads a page as it streams in, item by item, so that memory is bounded by one item. A page is one
 * only with all of its four fields, each once and of its type: less is no evidence of anything.
 */
final class PageReader {
  private static final int DEEPEST = 100_000;
  private static final int LONGEST_CURSOR = 8_192;
  private final JsonFactory json =
      JsonFactory.builder()
          .streamReadConstraints(
              StreamReadConstraints.builder()
                  .maxNumberLength(ShortTokens.MOST)
                  .maxNestingDepth(DEEPEST)
                  .build())
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
   * @throws IOException when the body breaks off
   * @throws SourceException.Transient when the body is no JSON, or no page; items may have been
   *     given out before
   */
  PageEnd read(InputStream body, ItemSink items) throws IOException {
    try (JsonParser parser = json.createParser(ObjectReadContext.empty(), new ShortTokens(body))) {
      PageEnd end = page(parser, items);
      if (parser.nextToken() != null) {
        throw SourceException.malformed("there is more after the page", null);
      }
      return end;
    } catch (JacksonIOException e) {
      throw e.getCause();
    } catch (JacksonException e) {
      throw SourceException.malformed(String.valueOf(e.getOriginalMessage()), e);
    }
  }

  private static PageEnd page(JsonParser parser, ItemSink items) {
    if (parser.nextToken() != JsonToken.START_OBJECT) {
      throw SourceException.malformed("the body is no JSON object", null);
    }
    Instant asOf = null;
    String nextCursor = null;
    Boolean hasMore = null;
    Set<String> seen = new HashSet<>();
    while (parser.nextToken() != JsonToken.END_OBJECT) {
      String field = parser.currentName();
      JsonToken token = parser.nextToken();
      switch (field) {
        case "asOf" -> asOf = instant(parser);
        case "nextCursor" -> nextCursor = cursor(parser);
        case "hasMore" ->
            hasMore = token.isBoolean() ? Boolean.valueOf(token == JsonToken.VALUE_TRUE) : null;
        case "items" -> items(parser, items);
        default -> {
          parser.skipChildren();
          continue;
        }
      }
      if (!seen.add(field)) {
        throw SourceException.malformed(field + " comes twice", null);
      }
    }
    return end(asOf, nextCursor, hasMore, seen.contains("items"));
  }

  private static PageEnd end(
      @Nullable Instant asOf,
      @Nullable String nextCursor,
      @Nullable Boolean hasMore,
      boolean items) {
    if (asOf == null || nextCursor == null || hasMore == null || !items) {
      String missing =
          asOf == null
              ? "asOf"
              : nextCursor == null ? "nextCursor" : hasMore == null ? "hasMore" : "items";
      throw SourceException.malformed(missing + " is missing or unreadable", null);
    }
    return new PageEnd(asOf, nextCursor, hasMore);
  }

  private static void items(JsonParser parser, ItemSink items) {
    if (parser.currentToken() != JsonToken.START_ARRAY) {
      throw SourceException.malformed("items is no array", null);
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

  /** A cursor is opaque and sent back as it came; a blank one leads nowhere. */
  private static @Nullable String cursor(JsonParser parser) {
    String text = text(parser);
    if (text != null && text.length() > LONGEST_CURSOR) {
      throw SourceException.malformed(
          "nextCursor has more than " + LONGEST_CURSOR + " characters", null);
    }
    return text == null || text.isBlank() ? null : text;
  }

  private static @Nullable String text(JsonParser parser) {
    if (parser.currentToken() == JsonToken.VALUE_STRING) {
      return parser.getString();
    }
    parser.skipChildren();
    return null;
  }
}
