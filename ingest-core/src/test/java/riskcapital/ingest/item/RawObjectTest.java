package riskcapital.ingest.item;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import riskcapital.ingest.item.RawObject.Kind;
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
  void skipsWhatIsNoObject() {
    JsonParser parser = parser("[1,{\"a\":2}]");
    parser.nextToken();

    assertThat(raw.read(parser)).isFalse();
    assertThat(parser.currentToken()).isEqualTo(JsonToken.END_ARRAY);
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
