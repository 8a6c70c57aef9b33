package riskcapital.ingest.margin;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import riskcapital.events.MarginSubmitted;
import riskcapital.ingest.test.Items;

class MarginRulesTest {
  private final MarginMapper mapper = new MarginMapper();

  @Test
  void mrg002UsesTheAbsoluteValueOfANegativeMargin() {
    MarginSubmitted event =
        read(
            MarginJson.item("S", 1)
                .with("marginLocal", "-1")
                .with("marginOffshore", "-2")
                .with("marginPosted", "-3"));

    assertThat(Items.codes(event.getWarnings()))
        .isEqualTo("MRG-002 marginLocal, MRG-002 marginOffshore, MRG-002 marginPosted");
    assertThat(event.getMarginLocal()).isEqualTo(new BigDecimal("1.00"));
    assertThat(event.getMarginOffshore()).isEqualTo(new BigDecimal("2.00"));
    assertThat(event.getMarginPosted()).isEqualTo(new BigDecimal("3.00"));
  }

  @Test
  void mrg002TakesZeroAsAValue() {
    MarginSubmitted event = read(MarginJson.item("S", 1).with("marginLocal", "-0.00"));

    assertThat(event.getWarnings()).isEmpty();
    assertThat(event.getMarginLocal()).isEqualTo(new BigDecimal("0.00"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"null", "\"\"", "\"  \""})
  void mrg005WantsAMethodology(String methodology) {
    MarginSubmitted event = read(MarginJson.item("S", 1).with("methodology", methodology));

    assertThat(Items.codes(event.getWarnings())).isEqualTo("MRG-005 methodology");
    assertThat(event.getMethodology()).isNull();
  }

  private MarginSubmitted read(MarginJson json) {
    return Items.event(mapper, json.toString(), MarginSubmitted.class);
  }
}
