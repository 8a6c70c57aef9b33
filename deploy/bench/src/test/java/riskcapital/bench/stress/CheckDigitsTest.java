package riskcapital.bench.stress;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class CheckDigitsTest {
  @Test
  void publishedNumbersAreMade() {
    assertThat(CheckDigits.isin("US037833100")).isEqualTo("US0378331005");
    assertThat(CheckDigits.isin("BRPETRACNPR")).isEqualTo("BRPETRACNPR6");
    assertThat(CheckDigits.cnpj("000000000001")).isEqualTo("00000000000191");
    assertThat(CheckDigits.cnpj("112223330001")).isEqualTo("11222333000181");
  }
}
