package riskcapital.ingest.item;

import riskcapital.schemas.ContentHash;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.io.JsonStringEncoder;

/**
 * A JSON value where an object should be, so that its rejection shows it and is told from others.
 *
 * @param beginning its JSON, cut at a number of characters
 * @param hash SHA-256 of all of it
 */
record OtherValue(String beginning, String hash) {

  /** Reads the value at which the parser stands, to its last token. */
  static OtherValue read(JsonParser parser, int mostCharacters) {
    ContentHash hash = new ContentHash();
    StringBuilder json = new StringBuilder();
    int depth = 0;
    boolean comma = false;
    JsonToken token = parser.currentToken();
    while (true) {
      String text = parser.getString();
      hash.add(token.name(), text);
      if (json.length() < mostCharacters) {
        json.append(comma && !token.isStructEnd() ? "," : "").append(written(token, text));
      }
      depth += token.isStructStart() ? 1 : token.isStructEnd() ? -1 : 0;
      if (depth == 0) {
        return new OtherValue(cut(json, mostCharacters), hash.hex());
      }
      comma = !token.isStructStart() && token != JsonToken.PROPERTY_NAME;
      token = parser.nextToken();
    }
  }

  private static String cut(StringBuilder json, int mostCharacters) {
    int end = Math.min(json.length(), mostCharacters);
    boolean half = end > 0 && Character.isHighSurrogate(json.charAt(end - 1));
    return json.substring(0, half ? end - 1 : end);
  }

  private static String written(JsonToken token, String text) {
    return switch (token) {
      case VALUE_STRING -> quoted(text);
      case PROPERTY_NAME -> quoted(text) + ":";
      default -> text;
    };
  }

  private static String quoted(String text) {
    return '"' + String.valueOf(JsonStringEncoder.getInstance().quoteAsCharArray(text)) + '"';
  }
}
