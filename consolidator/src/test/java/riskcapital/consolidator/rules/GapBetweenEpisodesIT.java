package riskcapital.consolidator.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static riskcapital.consolidator.rules.Sample.aum;
import static riskcapital.consolidator.rules.Sample.margin;
import static riskcapital.consolidator.rules.Sample.portfolio;

import org.junit.jupiter.api.Test;

class GapBetweenEpisodesIT extends RulesIT {
  /** Nothing was owed then: the obligation that ended with its episode stays VOID. */
  @Test
  void whatIsSubmittedBetweenTwoEpisodesSatisfiesNothingThatHadEnded() {
    given(aum(1, "2026-02-02"));
    given(portfolio(1, "2026-02-02", "SWAP"), portfolio(1, "2026-02-04"));
    given(margin("S1", 1, "2026-02-04", "2026-02-05T15:00:00Z", "1.00", null));
    watermark("2026-02-09T15:00:00Z");
    deriveAt("2026-02-06T15:00:00Z", 1L);
    assertThat(obligations(1))
        .containsExactly("2026-02-02|- OTC 2026-02-03T21:00:00Z VOID null null null");

    given(portfolio(1, "2026-02-09", "SWAP"));
    deriveAt("2026-02-09T16:00:00Z", 1L);
    assertThat(obligations(1))
        .containsExactly(
            "2026-02-02|- OTC 2026-02-03T21:00:00Z VOID null null null",
            "2026-02-09|2026-02-04 OTC 2026-02-11T21:00:00Z OPEN null null null");
  }
}
