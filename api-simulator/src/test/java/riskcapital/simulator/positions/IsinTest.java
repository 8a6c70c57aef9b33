package riskcapital.simulator.positions;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class IsinTest {

  @Test
  void check_digits_are_those_of_real_securities() {
    assertThat(Isin.of("US037833100")).isEqualTo("US0378331005");
    assertThat(Isin.of("BRPETRACNPR")).isEqualTo("BRPETRACNPR6");
    assertThat(Isin.of("BRVALEACNOR")).isEqualTo("BRVALEACNOR0");
  }

  @Test
  void a_spoilt_one_differs_in_its_check_digit_only() {
    assertThat(Isin.spoilt("US0378331005")).isEqualTo("US0378331006");
  }
}
