package riskcapital.simulator.item;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import riskcapital.simulator.chance.Dice;

class DecimalFormsTest {

  private static final String UNAMBIGUOUS =
      "-?(\\d+,(\\d{1,2}|\\d{4,})|\\d{1,3}(\\.\\d{3})+,\\d+|0,\\d+)";

  @ParameterizedTest
  @ValueSource(strings = {"1234.56", "-1234567.89", "0.125", "-0.125", "12.345", "7", "1000", "0"})
  void a_comma_never_leaves_two_readings(String decimal) {
    BigDecimal value = new BigDecimal(decimal);
    for (int turn = 0; turn < 10; turn++) {
      String text = DecimalForms.comma(value, Dice.of(turn, "comma"));

      assertThat(text).matches(UNAMBIGUOUS);
      assertThat(new BigDecimal(text.replace(".", "").replace(',', '.')))
          .isEqualByComparingTo(value);
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"1234.56", "-0.00000001", "7", "1E+3"})
  void zeros_at_the_end_change_nothing(String decimal) {
    BigDecimal value = new BigDecimal(decimal);
    String text = DecimalForms.trailingZeros(value, Dice.of(1, "zeros"));

    assertThat(text).endsWith("0").doesNotContain("E");
    assertThat(new BigDecimal(text)).isEqualByComparingTo(value);
  }
}
