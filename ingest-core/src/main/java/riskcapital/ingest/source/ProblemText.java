package riskcapital.ingest.source;

import java.io.IOException;
import java.io.InputStream;
import org.jspecify.annotations.Nullable;
import riskcapital.ingest.clean.Text;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.json.JsonFactory;

/** What a source says in refusing, by RFC 9457: its {@code detail}, else its {@code title}. */
final class ProblemText {
  private static final int MOST_BYTES = 4_096;
  private static final int MOST_CHARACTERS = 200;
  private static final JsonFactory JSON = new JsonFactory();

  private ProblemText() {}

  /** The text, quoted and short; empty when there is none. Reads the body's beginning only. */
  static String of(@Nullable InputStream body) {
    String title = "";
    if (body == null) {
      return title;
    }
    try (JsonParser parser =
        JSON.createParser(ObjectReadContext.empty(), body.readNBytes(MOST_BYTES))) {
      boolean object = parser.nextToken() == JsonToken.START_OBJECT;
      while (object && parser.nextToken() == JsonToken.PROPERTY_NAME) {
        String name = parser.currentName();
        boolean text = parser.nextToken() == JsonToken.VALUE_STRING;
        if (text && name.equals("detail")) {
          return Text.quote(parser.getString(), MOST_CHARACTERS);
        }
        if (text && name.equals("title")) {
          title = Text.quote(parser.getString(), MOST_CHARACTERS);
        }
        parser.skipChildren();
      }
      return title;
    } catch (IOException | JacksonException e) {
      return title;
    }
  }
}
