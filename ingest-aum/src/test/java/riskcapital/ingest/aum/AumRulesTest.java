package riskcapital.ingest.aum;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import riskcapital.ingest.item.Standardised.Accepted;
import riskcapital.ingest.test.Items;

class AumRulesTest {

  @ParameterizedTest
  @CsvSource({
    "1000000, 100.01, 10000, ''", // exactly 0.01 %
    "1000000, 100.0100001, 10000, AUM-003 aum",
    "1000000, 99.98, 10000, AUM-003 aum",
    "1000000, null, 10000, ''",
    "1000000, 1, null, ''",
    "0, 1, 1, ''",
    "-100, 1, 100, AUM-003 aum"
  })
  void aum003ComparesSharesTimesNavWithAum(
      String aum, String navPerShare, String shares, String expected) {
    String json =
        AumJson.item(1, 1)
            .with("aum", aum)
            .with("navPerShare", navPerShare)
            .with("shares", shares)
            .toString();

    Accepted item = Items.accepted(new AumMapper(), json);

    assertThat(Items.codes(item.warnings())).isEqualTo(expected);
  }
}
