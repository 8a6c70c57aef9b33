package riskcapital.ingest.source;

import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.io.UncheckedIOException;
import java.net.SocketTimeoutException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.core.JsonParser;

class PageReaderTest {
  private static final Instant AS_OF = Instant.parse("2026-11-20T21:00:00Z");
  private final List<String> items = new ArrayList<>();

  @Test
  void givesOutItemsAndTheEnd() {
    PageEnd end =
        read(
            """
            {"asOf":"2026-11-20T21:00:00Z","extra":{"items":[9]},
             "items":[{"id":1},null,[2],"x",{"id":3}],"nextCursor":"c","hasMore":true}""");

    assertThat(end).isEqualTo(new PageEnd(AS_OF, "c", true));
    assertThat(items)
        .containsExactly(
            "START_OBJECT", "VALUE_NULL", "START_ARRAY", "VALUE_STRING", "START_OBJECT");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{\"items\":[],\"nextCursor\":\"c\",\"hasMore\":false,\"asOf\":\"2026-11-20T18:00:00-03:00\"}",
        "\uFEFF {\"hasMore\":false,\"items\":[ ],\"asOf\":\"2026-11-20T21:00:00.000000999Z\",\"nextCursor\":\"c\"}"
      })
  void takesAnEmptyPageInAnyOrder(String body) {
    assertThat(read(body)).isEqualTo(new PageEnd(AS_OF, "c", false));
    assertThat(items).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "null",
        "[]",
        "<html>",
        "{\"asOf\":\"2026-11-20T21:00:00Z\",\"nextCursor\":\"c\"}",
        "{\"asOf\":\"2026-11-20T21:00:00Z\",\"nextCursor\":\"c\",\"hasMore\":\"false\"}",
        "{\"asOf\":\"2026-11-20T21:00:00Z\",\"nextCursor\":null,\"hasMore\":false}",
        "{\"asOf\":\"2026-11-20T21:00:00Z\",\"hasMore\":false}",
        "{\"asOf\":\"yesterday\",\"nextCursor\":\"c\",\"hasMore\":false}",
        "{\"nextCursor\":\"c\",\"hasMore\":false}",
        "{\"asOf\":\"2026-11-20T21:00:00Z\",\"nextCursor\":\"c\",\"hasMore\":false}",
        "{\"asOf\":\"2026-11-20T21:00:00Z\",\"nextCursor\":\"c\",\"hasMore\":false,\"items\":null}",
        "{\"asOf\":\"2026-11-20T21:00:00Z\",\"nextCursor\":\"c\",\"hasMore\":false,\"items\":\"[]\"}",
        "{\"asOf\":\"2026-11-20T21:00:00Z\",\"nextCursor\":\" \",\"hasMore\":false,\"items\":[]}",
        "{\"asOf\":\"2026-11-20T21:00:00Z\",\"nextCursor\":7,\"hasMore\":false,\"items\":[]}",
        "{\"asOf\":1795208400,\"nextCursor\":\"c\",\"hasMore\":false,\"items\":[]}",
        "{\"asOf\":\"2026-11-20T21:00:00Z\",\"nextCursor\":\"c\",\"hasMore\":0,\"items\":[]}",
        "{\"asOf\":\"2026-11-20T21:00:00Z\",\"nextCursor\":\"c\",\"hasMore\":true,\"hasMore\":false,\"items\":[]}",
        "{\"asOf\":\"2026-11-20T21:00:00Z\",\"nextCursor\":\"c\",\"hasMore\":false,\"items\":[],\"items\":[]}",
        "{\"asOf\":\"2026-11-20T21:00:00Z\",\"nextCursor\":\"c\",\"hasMore\":false,\"items\":{}}",
        "{\"asOf\":\"2026-11-20T21:00:00Z\",\"nextCursor\":\"c\",\"hasMore\":false,\"items\":[{\"a\":1",
        "{\"asOf\":\"2026-11-20T21:00:00Z\",\"nextCursor\":\"c\",\"hasMore\":false,\"items\":[{\"a\":}]}",
        "{\"asOf\":\"2026-11-20T21:00:00Z\",\"nextCursor\":\"c\",\"hasMore\":false}{}"
      })
  void takesAMalformedPageAsPassing(String body) {
    assertThatThrownBy(() -> read(body))
        .isInstanceOfSatisfying(
            SourceException.Transient.class,
            failure -> assertThat(failure.code()).isEqualTo("malformed"));
  }

  @Test
  void refusesACursorThatNoRequestCouldCarry() {
    String page =
        """
        {"asOf":"2026-11-20T21:00:00Z","nextCursor":"%s","hasMore":false,"items":[]}""";

    assertThat(read(page.formatted("c".repeat(8_192))).nextCursor()).hasSize(8_192);
    assertThatThrownBy(() -> read(page.formatted("c".repeat(8_193))))
        .isInstanceOf(SourceException.Transient.class);
    assertThatThrownBy(() -> read(page.formatted("c".repeat(1_000_000))))
        .isInstanceOf(SourceException.Transient.class);
  }

  @Test
  void readsPastWhateverIsEndlessInAnItem() {
    String names =
        IntStream.range(0, 300_000).mapToObj(i -> "\"n" + i + "\":0,").collect(joining());
    PageEnd end =
        read(
            "{\"items\":["
                + ("{\"a\":" + "[".repeat(50_000) + "]".repeat(50_000) + "},")
                + ("{\"b\":" + "{\"b\":".repeat(40_000) + "0" + "}".repeat(40_000) + "},")
                + ("{\"" + "n".repeat(2_000_000) + "\":\"" + "s".repeat(5_000_000) + "\"},")
                + ("{\"c\":" + "9".repeat(3_000_000) + ",\"d\":1e999999999},")
                + ("{\"e\":{" + names + "\"last\":0}},")
                + "{\"id\":1}],\"nextCursor\":\"c\",\"hasMore\":true,"
                + "\"asOf\":\"2026-11-20T21:00:00Z\"}");

    assertThat(end).isEqualTo(new PageEnd(AS_OF, "c", true));
    assertThat(items).hasSize(6).containsOnly("START_OBJECT");
  }

  @Test
  void leavesABodyThatBreaksOffToTheConnection() {
    InputStream broken =
        new SequenceInputStream(
            new ByteArrayInputStream("{\"items\":[{\"id\":".getBytes(StandardCharsets.UTF_8)),
            new InputStream() {
              @Override
              public int read() throws IOException {
                throw new SocketTimeoutException("Read timed out");
              }
            });

    assertThatThrownBy(() -> new PageReader().read(broken, JsonParser::skipChildren))
        .isInstanceOf(SocketTimeoutException.class);
  }

  private PageEnd read(String body) {
    try {
      return new PageReader()
          .read(
              new ByteArrayInputStream(body.getBytes(StandardCharsets.UTF_8)),
              parser -> {
                items.add(parser.currentToken().name());
                parser.skipChildren();
              });
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
