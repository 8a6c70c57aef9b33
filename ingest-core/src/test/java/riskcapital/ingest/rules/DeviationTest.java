package riskcapital.ingest.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DeviationTest {
  private final Deviation onePercent = Deviation.by("0.01");

  @ParameterizedTest
  @CsvSource({
    "101, 100, false",
    "101.00000001, 100, true",
    "99, 100, false",
    "98.99, 100, true",
    "-100, 100, true",
    "-101, -100, false",
    "-101.01, -100, true",
    "0, 100, true",
    "100, 0, false",
    "0, 0, false"
  })
  void isStrictAndMeasuredByTheSecond(BigDecimal a, BigDecimal b, boolean expected) {
    assertThat(onePercent.isBetween(a, b)).isEqualTo(expected);
  }
}
