package riskcapital.reference;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SubmissionPolicyTest {
  private final SubmissionPolicy seed = Policy.brazil().submission();

  @ParameterizedTest
  @CsvSource({
    "OTC, RETAIL, 7",
    "OTC, QUALIFIED, 30",
    "OTC, PROFESSIONAL, 90",
    "OFFSHORE, RETAIL, 30",
    "OFFSHORE, QUALIFIED, 30",
    "OFFSHORE, PROFESSIONAL, 30",
    "OTC_AND_OFFSHORE, RETAIL, 7",
    "OTC_AND_OFFSHORE, QUALIFIED, 30",
    "OTC_AND_OFFSHORE, PROFESSIONAL, 30"
  })
  void theShorterIntervalOfTheClassesApplies(Label label, InvestorType type, int days) {
    assertThat(seed.interval(label, type)).isEqualTo(days);
  }

  @ParameterizedTest
  @CsvSource({"OTC, 7", "OFFSHORE, 30", "OTC_AND_OFFSHORE, 7"})
  void ofAnUnknownInvestorTypeTheShortestOfItsOwnClasses(Label label, int days) {
    assertThat(seed.interval(label, null)).isEqualTo(days);
  }

  @Test
  void nothingIsExpectedOfLabelNone() {
    assertThatIllegalArgumentException().isThrownBy(() -> seed.interval(Label.NONE, null));
  }

  @Test
  void everyInvestorTypeNeedsAnInterval() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new SubmissionPolicy(Map.of(InvestorType.RETAIL, 7), Map.of()));
  }
}
