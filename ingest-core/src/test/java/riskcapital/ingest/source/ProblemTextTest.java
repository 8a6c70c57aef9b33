package riskcapital.ingest.source;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ProblemTextTest {

  @Test
  void isTheDetailElseTheTitle() {
    assertThat(of("{\"title\":\"Bad\",\"x\":{\"detail\":\"no\"},\"detail\":\"unknown cursor\"}"))
        .isEqualTo("'unknown cursor'");
    assertThat(of("{\"status\":400,\"title\":\"Bad Request\",\"detail\":null}"))
        .isEqualTo("'Bad Request'");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "<html>no</html>", "[]", "{\"title\":", "{\"title\":5}"})
  void isEmptyWhenThereIsNone(String body) {
    assertThat(of(body)).isEmpty();
  }

  @Test
  void readsTheBeginningOfAnEndlessBodyOnly() {
    InputStream endless =
        new InputStream() {
          private final byte[] head =
              "{\"title\":\"Oops\",\"y\":\"".getBytes(StandardCharsets.UTF_8);
          private int at;

          @Override
          public int read() {
            return at < head.length ? head[at++] : 'y';
          }
        };

    assertThat(ProblemText.of(endless)).isEqualTo("'Oops'");
  }

  private static String of(String body) {
    return ProblemText.of(new ByteArrayInputStream(body.getBytes(StandardCharsets.UTF_8)));
  }
}
