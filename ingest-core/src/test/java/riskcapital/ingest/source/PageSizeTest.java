package riskcapital.ingest.source;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PageSizeTest {
  private final PageSize size = new PageSize(20);

  @ParameterizedTest
  @ValueSource(strings = {"slow", "truncated", "400", "408", "413", "500", "502", "504"})
  void halvesDownToOne(String code) {
    List<Integer> asked = new ArrayList<>();
    for (int i = 0; i < 7; i++) {
      asked.add(size.items());
      size.failed(failure(code));
    }

    assertThat(asked).containsExactly(20, 10, 5, 2, 1, 1, 1);
  }

  @ParameterizedTest
  @ValueSource(strings = {"unreachable", "malformed", "429", "503", "401", "204"})
  void staysWhenASmallerPageWouldNotHelp(String code) {
    size.failed(failure(code));

    assertThat(size.items()).isEqualTo(20);
  }

  @Test
  void growsAgainAfterSeveralGoodPages() {
    size.failed(failure("slow"));
    size.failed(failure("slow"));
    List<Integer> asked = new ArrayList<>();
    for (int i = 0; i < 31; i++) {
      asked.add(size.items());
      size.read();
    }

    assertThat(asked.subList(0, 10)).containsOnly(5);
    assertThat(asked.subList(10, 20)).containsOnly(10);
    assertThat(asked.subList(20, 31)).containsOnly(20);
  }

  @Test
  void countsGoodPagesFromTheLastFailure() {
    size.failed(failure("slow"));
    for (int i = 0; i < 9; i++) {
      size.read();
    }
    size.failed(failure("unreachable"));
    size.read();

    assertThat(size.items()).isEqualTo(10);
  }

  private static SourceException failure(String code) {
    return new SourceException.Transient(code, code, null, null);
  }
}
