package riskcapital.consolidator;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

class JsonRowsTest {
  @Test
  void rowsAreArraysWithDatesAsTextAndInstantsInUtc() {
    assertThat(
            JsonRows.of(
                List.of(7L),
                id ->
                    Arrays.asList(
                        id,
                        LocalDate.parse("2026-11-20"),
                        Instant.parse("2026-11-20T23:00:00.000001Z"),
                        "a \"b\"",
                        null)))
        .isEqualTo("[[7,\"2026-11-20\",\"2026-11-20 23:00:00.000001\",\"a \\\"b\\\"\",null]]");
  }

  @Test
  void idsAreRowsOfOneColumn() {
    assertThat(JsonRows.ofIds(List.of(1L, 2L))).isEqualTo("[[1],[2]]");
  }
}
