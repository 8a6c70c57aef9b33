package riskcapital.consolidator.revisions;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;

class NewestPerFundTest {
  private static final LocalDate DAY = LocalDate.parse("2026-11-20");
  private static final DatedRevision FIRST = new DatedRevision(1, DAY, 1);
  private static final DatedRevision SECOND = new DatedRevision(1, DAY, 2);
  private static final DatedRevision DAY_BEFORE = new DatedRevision(1, DAY.minusDays(1), 9);

  @Test
  void anOlderRevisionThatArrivesLateIsSuperseded() {
    NewestPerFund newest = new NewestPerFund();
    newest.know(SECOND);
    assertThat(newest.refine(FIRST, new Outcome.Applied())).isEqualTo(new Outcome.Superseded());
    assertThat(newest.refine(DAY_BEFORE, new Outcome.Applied()))
        .isEqualTo(new Outcome.Superseded());
    assertThat(newest.isNewest(SECOND)).isTrue();
  }

  @Test
  void aNewerOneIsAppliedAndIsTheNewestFromThenOn() {
    NewestPerFund newest = new NewestPerFund();
    assertThat(newest.refine(FIRST, new Outcome.Applied())).isEqualTo(new Outcome.Applied());
    assertThat(newest.refine(SECOND, new Outcome.Applied())).isEqualTo(new Outcome.Applied());
    assertThat(newest.isNewest(FIRST)).isFalse();
  }

  @Test
  void otherOutcomesMoveNothing() {
    NewestPerFund newest = new NewestPerFund();
    assertThat(newest.refine(FIRST, new Outcome.Duplicate())).isEqualTo(new Outcome.Duplicate());
    assertThat(newest.isNewest(FIRST)).isFalse();
  }
}
