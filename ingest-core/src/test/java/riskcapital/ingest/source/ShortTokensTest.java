package riskcapital.ingest.source;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ShortTokensTest {
  private static final String FULL = "x".repeat(ShortTokens.MOST);

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{}",
        "{\"a\":[1,-2.50e3,true,null,\"q\\\"}\\\\\"],\"b\" : {\"\\u00e9\":\"\u00e9\\ud83d\\ude00\"}}",
        "\uFEFF [ \"\" ]\r\n"
      })
  void leavesShortTokensAlone(String json) throws IOException {
    assertThat(shortened(json)).isEqualTo(json);
  }

  @Test
  void cutsTextsNamesAndNumbers() throws IOException {
    assertThat(shortened("{\"" + FULL + "yz\":\"" + FULL + "y\\\"z\"," + "1".repeat(99_999) + "}"))
        .isEqualTo("{\"" + FULL + "\":\"" + FULL + "\"," + "1".repeat(ShortTokens.MOST) + "}");
    assertThat(shortened("[\"" + FULL + "\",\"" + FULL + "\"]"))
        .isEqualTo("[\"" + FULL + "\",\"" + FULL + "\"]");
  }

  @Test
  void cutsBetweenCharactersAndAfterEscapes() throws IOException {
    String almost = FULL.substring(2);

    assertThat(shortened("\"" + almost + "\u20acy\"")).isEqualTo("\"" + almost + "\u20ac\"");
    assertThat(shortened("\"" + almost + "\\u20acy\"")).isEqualTo("\"" + almost + "\\u20ac\"");
    assertThat(shortened("\"" + almost + "y\\\"y\"")).isEqualTo("\"" + almost + "y\\\"\"");
    assertThat(shortened("\"" + FULL + "\\\\\",2")).isEqualTo("\"" + FULL + "\",2");
  }

  @Test
  void givesTheSameByteByByte() throws IOException {
    String json = "[\"" + FULL + "\\\"y\",12]";
    StringBuilder read = new StringBuilder();
    try (ShortTokens tokens = tokens(json)) {
      for (int next = tokens.read(); next >= 0; next = tokens.read()) {
        read.append((char) next);
      }
    }

    assertThat(read.toString()).isEqualTo(shortened(json));
  }

  private static String shortened(String json) throws IOException {
    try (ShortTokens tokens = tokens(json)) {
      return new String(tokens.readAllBytes(), StandardCharsets.UTF_8);
    }
  }

  private static ShortTokens tokens(String json) {
    return new ShortTokens(new ByteArrayInputStream(json.getBytes(StandardCharsets.UTF_8)));
  }
}
