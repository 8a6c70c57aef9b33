package riskcapital.consolidator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.math.BigInteger;
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
  void wholeNumbersAreNumbersAndDecimalsAreText() {
    assertThat(
            JsonRows.of(
                List.of(new BigDecimal("-1E+2"), new BigDecimal("0.10")),
                amount -> List.of(2, 3L, new BigInteger("18446744073709551615"), amount, true)))
        .isEqualTo(
            "[[2,3,18446744073709551615,\"-100\",\"true\"],"
                + "[2,3,18446744073709551615,\"0.10\",\"true\"]]");
  }

  @Test
  void otherNumbersAreRefused() {
    assertThatThrownBy(() -> JsonRows.of(List.of(0.1), List::of))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("no column takes a Double");
  }

  @Test
  void noItemsAreNoRows() {
    assertThat(JsonRows.ofIds(List.of())).isEqualTo("[]");
  }

  @Test
  void idsAreRowsOfOneColumn() {
    assertThat(JsonRows.ofIds(List.of(1L, 2L))).isEqualTo("[[1],[2]]");
  }
}
