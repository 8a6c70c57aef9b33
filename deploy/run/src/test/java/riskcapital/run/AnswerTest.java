package riskcapital.run;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.Map;
import org.junit.jupiter.api.Test;

class AnswerTest {
  @Test
  void decimalsAndInstantsCompareByValue() {
    Answer ours =
        new Answer()
            .put("aum", new BigDecimal("1.50"))
            .put("due", Instant.parse("2026-02-18T21:00:00Z"))
            .put("anchor", null);
    Answer theirs =
        new Answer()
            .put("aum", new BigDecimal("1.5"))
            .put("due", LocalDateTime.parse("2026-02-18T21:00:00"))
            .put("anchor", null);
    assertThat(ours.differences(theirs)).isEmpty();
  }

  @Test
  void whatOneSideLacksDiffers() {
    assertThat(new Answer().put("label", "OTC").differences(new Answer()))
        .containsExactly(Map.entry("label", new Answer.Sides("OTC", "-")));
  }

  @Test
  void listsCompareWithoutOrder() {
    assertThat(
            new Answer()
                .add("obligations", "b")
                .add("obligations", "a")
                .differences(new Answer().add("obligations", "a").add("obligations", "b")))
        .isEmpty();
  }
}
