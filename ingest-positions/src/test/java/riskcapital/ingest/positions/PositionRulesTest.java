package riskcapital.ingest.positions;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import riskcapital.events.PositionsSnapshot;
import riskcapital.ingest.test.Items;

class PositionRulesTest {
  private final PositionsMapper mapper =
      new PositionsMapper(new ChunkPortfolio(2_000, 900_000), 10);

  @ParameterizedTest
  @CsvSource({
    "101.00, 10, 10, null, ''", // exactly 1 %
    "101.01, 10, 10, null, POS-002 marketValue",
    "98.99, 10, 10, null, POS-002 marketValue",
    "-100, -10, 10, null, ''",
    "500, 10, 10, 1000, ''", // a derivative
    "500, 10, null, null, ''",
    "500, 0, 10, null, ''"
  })
  void pos002ComparesMarketValueWithQuantityTimesPrice(
      String marketValue, String quantity, String price, String notional, String expected) {
    PositionJson row =
        PositionJson.row()
            .with("marketValue", marketValue)
            .with("quantity", quantity)
            .with("price", price)
            .with("notional", notional);

    assertThat(warnings(row)).isEqualTo(expected);
  }

  @ParameterizedTest
  @CsvSource({
    "\"US0378331005\", ''",
    "\"US0378331006\", POS-001 isin",
    "\"US037833100\", POS-001 isin",
    "null, ''",
    "\"\", ''"
  })
  void pos001ChecksAnIsinThatIsThere(String isin, String expected) {
    assertThat(warnings(PositionJson.row().with("isin", isin))).isEqualTo(expected);
  }

  @ParameterizedTest
  @CsvSource({"BRL, null, 0", "USD, null, 1", "USD, 5.1, 0", "BRL, 5.1, 0"})
  void pos005WantsARateUnlessTheCurrenciesAreEqual(String currency, String rate, int rejected) {
    PositionJson row =
        PositionJson.row().with("currency", "\"" + currency + "\"").with("fxRate", rate);

    assertThat(read(row).getRejectedRows()).isEqualTo(rejected);
  }

  @Test
  void warningsNameTheirLine() {
    PositionsSnapshot event = read(PositionJson.row().with("isin", "\"X\""));

    assertThat(event.getWarnings()).singleElement().extracting("line").isEqualTo(1);
  }

  private String warnings(PositionJson row) {
    return Items.codes(read(row).getWarnings());
  }

  private PositionsSnapshot read(PositionJson row) {
    return Items.event(
        mapper, PositionJson.portfolio(1, List.of(row)).toString(), PositionsSnapshot.class);
  }
}
