package riskcapital.ingest.run;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import riskcapital.ingest.publish.FeedRun;

class RunInProgressTest {
  private static final Instant T = Instant.parse("2026-11-20T12:00:00Z");
  private final RunInProgress run = new RunInProgress(Duration.ofSeconds(5));

  @Test
  void isDueAtFirstThenWithNewsOrAfterTheInterval() {
    assertThat(run.isDue(page(0), T)).isTrue();
    run.published(T);
    assertThat(run.isDue(page(0), T.plusSeconds(4))).isFalse();
    assertThat(run.isDue(page(1), T.plusSeconds(1))).isTrue();
    assertThat(run.isDue(page(0), T.plusSeconds(5))).isTrue();
  }

  @Test
  void isDueWhenAPageBeforeTheLastHadNews() {
    run.published(T);
    run.add(page(2));

    assertThat(run.isDue(page(0), T.plusSeconds(1))).isTrue();
  }

  @Test
  void asOfIsTheLesserOfBothClocks() {
    run.request(T);

    assertThat(run.completedBy(page(0), T.minusSeconds(9), T).asOf()).isEqualTo(T.minusSeconds(9));
    assertThat(run.completedBy(page(0), T.plusSeconds(9), T).asOf()).isEqualTo(T);
  }

  @Test
  void addsUpItsPages() {
    run.request(T);
    run.add(page(2));
    run.request(T.plusSeconds(1));

    assertThat(run.completedBy(page(1), T.plusSeconds(2), T.plusSeconds(1)))
        .isEqualTo(new FeedRun(T.plusSeconds(1), T, 3, 3, 0, 0, 0));
  }

  private static Tally page(int items) {
    Tally tally = new Tally();
    for (int i = 0; i < items; i++) {
      tally.countItem();
      tally.countPublished(1, 0, List.of());
    }
    return tally;
  }
}
