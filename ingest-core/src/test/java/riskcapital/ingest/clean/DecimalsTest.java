package riskcapital.ingest.clean;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DecimalsTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        // a lone dot is the decimal point
        "1234.56; 1234.56",
        "1.234; 1.23400000",
        "-0.5; -0.5",
        ".5; 0.5",
        "+7; 7",
        "0; 0",
        "-0; 0",
        // a comma not followed by exactly three digits is the decimal mark
        "12,5; 12.5",
        "12,50; 12.5",
        "-1234,5678; -1234.5678",
        ",5; 0.5",
        // so is one after dot groups
        "1.234,56; 1234.56",
        "1.234.567,8; 1234567.8",
        "1.234,567; 1234.567",
        "-12.345,00; -12345",
        // and one after a leading zero
        "0,125; 0.125",
        "-0,125; -0.125",
        "00,125; 0.125",
        // exponents
        "1e3; 1000",
        "1.5E+3; 1500",
        "25E-2; 0.25",
        "1,5e3; 1500",
        "0e999999999; 0",
        // zeros beyond the scale are dropped
        "1.500000000000000000000000000000; 1.5",
      })
  void readsEveryForm(String text, BigDecimal expected) {
    assertThat(Decimals.clean(text, DecimalColumn.QUANTITY))
        .isEqualTo(Cleaned.clean(expected.setScale(8)));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "1,234",
        "12,345",
        "-1,234",
        ",125", // thousands, or a decimal mark: ambiguous
        "1,234,567",
        "1,234.56",
        "1,23.4", // groups of commas are no form
        "1.234.567",
        "12.34,56",
        "1234.567,8",
        "1.2345,6", // dots that are no groups before a comma
        "",
        "-",
        ".",
        ",",
        "5.",
        "5,",
        "abc",
        "1 234",
        "1_000",
        "0x10",
        "1e",
        "e5",
        "1.2.3",
        "NaN",
        "Infinity",
        "--1",
        "1-",
        "R$ 5",
        "٣",
        "1d",
        "1f"
      })
  void guessesNothing(String text) {
    assertThat(rule(text, DecimalColumn.QUANTITY)).isEqualTo(ValueRule.COM_001_READABLE);
  }

  @ParameterizedTest
  @CsvSource({"1.10, 1.10", "1.1000, 1.10", "-3, -3.00", "1e2, 100.00", "0.00000, 0.00"})
  void keepsMoneyExactly(String text, BigDecimal expected) {
    assertThat(Decimals.clean(text, DecimalColumn.MONEY)).isEqualTo(Cleaned.clean(expected));
  }

  @ParameterizedTest
  @ValueSource(strings = {"1.101", "0.001", "-1.005", "1e-3", "1e-999999999"})
  void refusesDigitsBeyondMoney(String text) {
    assertThat(rule(text, DecimalColumn.MONEY)).isEqualTo(ValueRule.COM_007_FITS_ITS_COLUMN);
  }

  @ParameterizedTest
  @CsvSource({
    "1.000000005, 1.00000000", // to even
    "1.000000015, 1.00000002",
    "-1.000000015, -1.00000002",
    "0.0000000051, 0.00000001",
    "1e-999999999, 0.00000000"
  })
  void roundsRatesHalfEven(String text, BigDecimal expected) {
    assertThat(Decimals.clean(text, DecimalColumn.RATE)).isEqualTo(Cleaned.clean(expected));
  }

  @ParameterizedTest
  @CsvSource({
    "99999999999999999999999999.99, MONEY",
    "-99999999999999999999999999.99, MONEY",
    "1e25, MONEY",
    "99999999999999999999.99999999, QUANTITY",
    "9999999999.99999999, RATE"
  })
  void takesTheLargestThatFits(String text, String column) {
    assertThat(Decimals.clean(text, column(column))).isInstanceOf(Cleaned.Clean.class);
  }

  @ParameterizedTest
  @CsvSource({
    "100000000000000000000000000, MONEY",
    "1e26, MONEY",
    "1e999999999, MONEY",
    "1e999999999999, MONEY",
    "-1e2147483647, QUANTITY",
    "99999999999999999999.999999999, QUANTITY", // rounds up to one digit more
    "10000000000, RATE"
  })
  void refusesWhatIsOutsideItsColumn(String text, String column) {
    assertThat(rule(text, column(column))).isEqualTo(ValueRule.COM_007_FITS_ITS_COLUMN);
  }

  @ParameterizedTest
  @ValueSource(ints = {1_001, 100_000})
  void refusesEndlessTexts(int digits) {
    assertThat(rule("0." + "0".repeat(digits), DecimalColumn.MONEY))
        .isEqualTo(ValueRule.COM_007_FITS_ITS_COLUMN);
  }

  private static DecimalColumn column(String name) {
    return switch (name) {
      case "MONEY" -> DecimalColumn.MONEY;
      case "QUANTITY" -> DecimalColumn.QUANTITY;
      default -> DecimalColumn.RATE;
    };
  }

  private static ValueRule rule(String text, DecimalColumn column) {
    Cleaned<BigDecimal> cleaned = Decimals.clean(text, column);
    assertThat(cleaned).isInstanceOf(Cleaned.Unclean.class);
    return ((Cleaned.Unclean<BigDecimal>) cleaned).rule();
  }
}
