package riskcapital.ingest.item;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;
import riskcapital.ingest.clean.Text;
import riskcapital.schemas.ContentHash;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.io.JsonStringEncoder;

/**
 * One JSON object as the source sent it: the scalars that its {@link Shape} names, as text, so that
 * no digit is lost and a value of the wrong type spoils its field only. Unknown fields are skipped;
 * of a name that comes twice the last counts. Reusable: {@link #read} clears it first.
 */
public final class RawObject {
  /** What a field holds. */
  public enum Kind {
    /** Absent, null or blank, which mean the same. */
    ABSENT,
    /** A JSON string. */
    TEXT,
    /** A JSON number, as written. */
    NUMBER,
    /** A boolean, an object or an array: never right. */
    OTHER
  }

  /** Reads what is no scalar. */
  @FunctionalInterface
  public interface Nested {
    /**
     * Offers a field that the shape does not name, with the parser at its value.
     *
     * @return true when the value was taken; the parser then stands at the value's last token
     */
    boolean read(String field, JsonParser parser);
  }

  private static final int LONGEST_EXCERPT = 1_000;
  private final Shape shape;
  private final Kind[] kinds;
  private final @Nullable String[] texts;
  private @Nullable OtherValue other;

  /** An object of a shape, all fields absent. */
  public RawObject(Shape shape) {
    this.shape = shape;
    this.kinds = new Kind[shape.size()];
    this.texts = new String[shape.size()];
    Arrays.fill(kinds, Kind.ABSENT);
  }

  /** Reads a flat object; see {@link #read(JsonParser, Nested)}. */
  public boolean read(JsonParser parser) {
    return read(parser, (field, at) -> false);
  }

  /**
   * Reads the value at which the parser stands, to its last token.
   *
   * @return false when the value is no object; only its excerpt and hash are kept then
   * @throws tools.jackson.core.JacksonException when the text is no JSON
   */
  public boolean read(JsonParser parser, Nested nested) {
    Arrays.fill(kinds, Kind.ABSENT);
    Arrays.fill(texts, null);
    other = null;
    if (parser.currentToken() != JsonToken.START_OBJECT) {
      other = OtherValue.read(parser, LONGEST_EXCERPT);
      return false;
    }
    while (parser.nextToken() != JsonToken.END_OBJECT) {
      String field = parser.currentName();
      parser.nextToken();
      Integer index = shape.find(field);
      if (index != null) {
        take(index, parser);
      } else if (!nested.read(field, parser)) {
        parser.skipChildren();
      }
    }
    return true;
  }

  private void take(int index, JsonParser parser) {
    switch (parser.currentToken()) {
      case VALUE_NULL -> set(index, Kind.ABSENT, null);
      case VALUE_STRING -> {
        String text = Text.trim(parser.getString());
        set(index, text.isEmpty() ? Kind.ABSENT : Kind.TEXT, text);
      }
      case VALUE_NUMBER_INT, VALUE_NUMBER_FLOAT -> set(index, Kind.NUMBER, parser.getString());
      case VALUE_TRUE, VALUE_FALSE -> set(index, Kind.OTHER, parser.getString());
      default -> {
        boolean array = parser.currentToken() == JsonToken.START_ARRAY;
        parser.skipChildren();
        set(index, Kind.OTHER, array ? "[...]" : "{...}");
      }
    }
  }

  private void set(int index, Kind kind, @Nullable String text) {
    kinds[index] = kind;
    texts[index] = text;
  }

  /** What a field holds. */
  public Kind kind(String field) {
    return kind(index(field));
  }

  /** A field's text, trimmed; empty when absent. */
  public String text(String field) {
    return text(index(field));
  }

  /** Where a field stands, for the methods that take it instead of the name. */
  int index(String field) {
    return shape.index(field);
  }

  Kind kind(int index) {
    return kinds[index];
  }

  String text(int index) {
    String text = texts[index];
    return text == null ? "" : text;
  }

  /** Adds every field to a hash; of what is no object all of it. */
  public void addTo(ContentHash hash) {
    OtherValue value = other;
    if (value != null) {
      hash.add("no object", value.hash());
    }
    for (int i = 0; i < kinds.length; i++) {
      hash.add(shape.name(i), texts[i]);
    }
  }

  /** The fields as JSON, or what is no object, cut at a number of characters. */
  public String excerpt(int maxLength) {
    OtherValue value = other;
    if (value != null) {
      return value.beginning().substring(0, Math.min(value.beginning().length(), maxLength));
    }
    StringBuilder json = new StringBuilder("{");
    for (int i = 0; i < kinds.length && json.length() < maxLength; i++) {
      String text = texts[i];
      if (kinds[i] == Kind.ABSENT || text == null) {
        continue;
      }
      json.append(json.length() > 1 ? ",\"" : "\"").append(shape.name(i)).append("\":");
      if (kinds[i] == Kind.TEXT) {
        String head = text.substring(0, Math.min(text.length(), maxLength));
        json.append('"').append(JsonStringEncoder.getInstance().quoteAsCharArray(head)).append('"');
      } else {
        json.append(text, 0, Math.min(text.length(), maxLength));
      }
    }
    json.append('}');
    return json.length() <= maxLength ? json.toString() : cut(json, maxLength);
  }

  private static String cut(StringBuilder json, int maxLength) {
    boolean half = Character.isHighSurrogate(json.charAt(maxLength - 1));
    return json.substring(0, half ? maxLength - 1 : maxLength);
  }
}
