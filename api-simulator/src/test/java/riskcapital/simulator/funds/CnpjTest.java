package riskcapital.simulator.funds;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class CnpjTest {

  @Test
  void check_digits_are_those_of_published_examples() {
    assertThat(Cnpj.of("112223330001")).isEqualTo("11222333000181");
    assertThat(Cnpj.of("12ABC34501DE")).isEqualTo("12ABC34501DE35");
  }

  @Test
  void the_mask_is_the_usual_one() {
    assertThat(Cnpj.masked("11222333000181")).isEqualTo("11.222.333/0001-81");
  }
}
