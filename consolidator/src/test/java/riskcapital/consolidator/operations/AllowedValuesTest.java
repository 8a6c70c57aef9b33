package riskcapital.consolidator.operations;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import riskcapital.events.SubmissionMode;

class AllowedValuesTest {
  @Test
  void saysWhatCanBeReadAsTheType() {
    assertThat(AllowedValues.of(LocalDate.class)).isEqualTo("must be a date such as 2026-11-28");
    assertThat(AllowedValues.of(boolean.class)).isEqualTo("must be true or false");
    assertThat(AllowedValues.of(int.class)).isEqualTo("must be a whole number within range");
    assertThat(AllowedValues.of(Object.class)).isEqualTo("can't be read");
    assertThat(AllowedValues.of(null)).isEqualTo("can't be read");
  }

  @Test
  void nobodyIsToldToSendWhatStandsForTheUnknown() {
    assertThat(AllowedValues.of(SubmissionMode.class))
        .isEqualTo("must be one of ORIGINAL, RESTATEMENT, CANCELLATION");
  }
}
