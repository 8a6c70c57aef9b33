package riskcapital.ingest.clean;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CnpjTest {

  /** 12ABC34501DE35 is the worked example of the revenue service's notice on the new form. */
  @ParameterizedTest
  @CsvSource({
    "11.222.333/0001-81, 11222333000181",
    "11222333000181, 11222333000181",
    "00.000.000/0001-91, 00000000000191",
    "12.ABC.345/01DE-35, 12ABC34501DE35",
    "12abc34501de35, 12ABC34501DE35"
  })
  void readsMaskedAndBare(String text, String expected) {
    assertThat(Cnpj.clean(text)).isEqualTo(Cleaned.clean(expected));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "11.222.333/0001-82",
        "11222333000191",
        "12.ABC.345/01DE-36",
        "12ABC34501DF35",
        "00000000000000",
        "11111111111111"
      })
  void refusesWrongCheckDigits(String text) {
    assertThat(rule(text)).isEqualTo(ValueRule.COM_006_CNPJ_CHECK_DIGITS);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "1122233300018",
        "112223330001811",
        "11.222.333-0001/81",
        "11222333/0001-81",
        "12ABC34501DEA5",
        "11 222 333 0001 81",
        "",
        "CNPJ",
        "١١٢٢٢٣٣٣٠٠٠١٨١"
      })
  void refusesWhatIsNoCnpj(String text) {
    assertThat(rule(text)).isEqualTo(ValueRule.COM_001_READABLE);
  }

  private static ValueRule rule(String text) {
    return ((Cleaned.Unclean<String>) Cnpj.clean(text)).rule();
  }
}
