package riskcapital.ingest.source;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

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
  @ValueSource(strings = {"\"items\":[],", "\"items\":null,", ""})
  void takesAPageWithoutItems(String field) {
    assertThat(
            read(
                "{"
                    + field
                    + "\"nextCursor\":\"c\",\"hasMore\":false,\"asOf\":\"2026-11-20T18:00:00-03:00\"}"))
        .isEqualTo(new PageEnd(AS_OF, "c", false));
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

  private PageEnd read(String body) {
    return new PageReader()
        .read(
            new ByteArrayInputStream(body.getBytes(StandardCharsets.UTF_8)),
            parser -> {
              items.add(parser.currentToken().name());
              parser.skipChildren();
            });
  }
}
