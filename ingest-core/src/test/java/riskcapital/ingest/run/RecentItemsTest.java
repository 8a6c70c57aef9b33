package riskcapital.ingest.run;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.api.Test;

class RecentItemsTest {
  private static final Instant T = Instant.parse("2026-11-20T12:00:00Z");
  private final RecentItems recent = new RecentItems(2);

  @Test
  void recognisesRepetitionsWithinThePage() {
    assertThat(recent.isRepeated("a", T)).isFalse();
    assertThat(recent.isRepeated("a", T)).isTrue();
    assertThat(recent.isRepeated("a", T.plusSeconds(1))).isTrue();
  }

  @Test
  void takesAnEarlierUpdateAsNew() {
    recent.isRepeated("a", T);
    recent.keep();

    assertThat(recent.isRepeated("a", T.minusSeconds(1))).isFalse();
    assertThat(recent.isRepeated("a", T)).isTrue();
  }

  @Test
  void forgetsAPageThatWasGivenUp() {
    recent.isRepeated("a", T);
    recent.drop();

    assertThat(recent.isRepeated("a", T)).isFalse();
  }

  @Test
  void forgetsTheOldestBeyondItsCapacity() {
    for (String id : new String[] {"a", "b", "c"}) {
      recent.isRepeated(id, T);
      recent.keep();
    }

    assertThat(recent.isRepeated("a", T)).isFalse();
    assertThat(recent.isRepeated("c", T)).isTrue();
  }
}
