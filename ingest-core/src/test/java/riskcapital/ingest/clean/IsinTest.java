package riskcapital.ingest.clean;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class IsinTest {

  @ParameterizedTest
  @ValueSource(strings = {"US0378331005", "BRPETRACNPR6", "DE0005557508", "us0378331005"})
  void takesRightOnes(String isin) {
    assertThat(Isin.isValid(isin)).isTrue();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "US0378331006",
        "US0378331050",
        "BRPETRACNPR5",
        "US037833100",
        "US03783310055",
        "0S0378331005",
        "US037833100A",
        "US03783310-5",
        ""
      })
  void refusesWrongOnes(String isin) {
    assertThat(Isin.isValid(isin)).isFalse();
  }
}
