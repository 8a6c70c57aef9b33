package riskcapital.ingest.item;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import riskcapital.ingest.item.RawObject.Kind;
import riskcapital.schemas.ContentHash;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.json.JsonFactory;

class RawObjectTest {
  private final RawObject raw = new RawObject(Shape.of("a", "b", "c", "d", "e"));

  @Test
  void keepsScalarsAsWritten() {
    read("{\"a\":\" x \",\"b\":1.10,\"c\":1e999999,\"d\":true,\"e\":null}");

    assertThat(raw.text("a")).isEqualTo("x");
    assertThat(raw.text("b")).isEqualTo("1.10");
    assertThat(raw.text("c")).isEqualTo("1e999999");
    assertThat(kinds())
        .containsExactly(Kind.TEXT, Kind.NUMBER, Kind.NUMBER, Kind.OTHER, Kind.ABSENT);
  }

  @Test
  void takesBlankAsAbsentAndNestedAsWrong() {
    read("{\"a\":\"  \",\"b\":{\"a\":[1,{}]},\"c\":[{\"d\":\"no\"}]}");

    assertThat(kinds())
        .containsExactly(Kind.ABSENT, Kind.OTHER, Kind.OTHER, Kind.ABSENT, Kind.ABSENT);
  }

  @Test
  void skipsUnknownFieldsAndTakesTheLastOfARepeatedOne() {
    JsonParser parser = read("{\"z\":{\"a\":\"no\"},\"a\":1,\"y\":[[\"q\"]],\"a\":\"2\"}");

    assertThat(raw.text("a")).isEqualTo("2");
    assertThat(parser.currentToken()).isEqualTo(JsonToken.END_OBJECT);
    assertThat(parser.nextToken()).isNull();
  }

  @Test
  void clearsWhatWasThereBefore() {
    read("{\"a\":1,\"b\":2}");
    read("{\"b\":3}");

    assertThat(kinds())
        .containsExactly(Kind.ABSENT, Kind.NUMBER, Kind.ABSENT, Kind.ABSENT, Kind.ABSENT);
  }

  @Test
  void keepsTheBeginningOfWhatIsNoObject() {
    String json = "[1,\"q\\\"\",[],[2.50],{\"a\":{\"b\":null},\"c\":true}]";
    JsonParser parser = parser(json);
    parser.nextToken();

    assertThat(raw.read(parser)).isFalse();
    assertThat(parser.currentToken()).isEqualTo(JsonToken.END_ARRAY);
    assertThat(raw.excerpt(1000)).isEqualTo(json);
    assertThat(raw.excerpt(6)).isEqualTo("[1,\"q\\");
  }

  @Test
  void tellsWhatIsNoObjectApart() {
    List<String> hashes = new ArrayList<>();
    for (String json : List.of("null", "5", "\"5\"", "[5]", "[[5]]", "[5,6]")) {
      JsonParser parser = parser(json);
      parser.nextToken();
      assertThat(raw.read(parser)).isFalse();
      ContentHash hash = new ContentHash();
      raw.addTo(hash);
      hashes.add(hash.hex());
    }

    assertThat(hashes).doesNotHaveDuplicates();
  }

  @Test
  void holdsLittleOfAnEndlessValue() {
    JsonParser parser = parser("[" + "\"abcdefgh\",".repeat(100_000) + "0]");
    parser.nextToken();

    assertThat(raw.read(parser)).isFalse();
    assertThat(raw.excerpt(2_000)).hasSize(1_000);
  }

  @Test
  void excerptIsJsonAndCut() {
    read("{\"b\":1.10,\"a\":\"q\\\"\\u0007\",\"d\":false}");

    assertThat(raw.excerpt(1000)).isEqualTo("{\"a\":\"q\\\"\\u0007\",\"b\":1.10,\"d\":false}");
    assertThat(raw.excerpt(9)).isEqualTo("{\"a\":\"q\\\"");
  }

  private Kind[] kinds() {
    return new Kind[] {raw.kind("a"), raw.kind("b"), raw.kind("c"), raw.kind("d"), raw.kind("e")};
  }

  private JsonParser read(String json) {
    JsonParser parser = parser(json);
    parser.nextToken();
    assertThat(raw.read(parser)).isTrue();
    return parser;
  }

  private static JsonParser parser(String json) {
    return new JsonFactory().createParser(ObjectReadContext.empty(), json);
  }
}
