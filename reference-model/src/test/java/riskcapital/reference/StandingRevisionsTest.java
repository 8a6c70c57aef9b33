package riskcapital.reference;

import static org.assertj.core.api.Assertions.assertThat;
import static riskcapital.reference.AumItem.aum;

import java.util.List;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

class StandingRevisionsTest {
  private static final AumFact EARLY = aum("2026-03-02").told("2026-03-02T20:00").hash("b").fact();
  private static final AumFact LATE = aum("2026-03-02").told("2026-03-03T20:00").hash("a").fact();
  private static final AumFact EARLY_LESSER =
      aum("2026-03-02").told("2026-03-02T20:00").hash("a").fact();

  @Test
  void ofAConflictTheSmallestUpdatedAtStandsWhicheverCameFirst() {
    StandingRevisions<AumFact> expected =
        new StandingRevisions<>(List.of(EARLY), new TreeSet<>(List.of("1|2026-03-02|1")));

    assertThat(StandingRevisions.of(List.of(EARLY, LATE))).isEqualTo(expected);
    assertThat(StandingRevisions.of(List.of(LATE, EARLY))).isEqualTo(expected);
  }

  @Test
  void atOneUpdatedAtTheSmallestContentHashStands() {
    assertThat(StandingRevisions.of(List.of(EARLY, EARLY_LESSER)).standing())
        .containsExactly(EARLY_LESSER);
    assertThat(StandingRevisions.of(List.of(EARLY_LESSER, EARLY)).standing())
        .containsExactly(EARLY_LESSER);
  }

  @Test
  void equalContentIsTheSameItemByItsSmallestUpdatedAt() {
    assertThat(StandingRevisions.of(List.of(LATE, EARLY_LESSER, LATE)))
        .isEqualTo(new StandingRevisions<>(List.of(EARLY_LESSER), new TreeSet<>()));
  }

  @Test
  void anotherRevisionIsNoConflict() {
    AumFact second = aum("2026-03-02").revision(2).hash("c").fact();

    StandingRevisions<AumFact> revisions = StandingRevisions.of(List.of(EARLY, second));
    assertThat(revisions.standing()).containsExactlyInAnyOrder(EARLY, second);
    assertThat(revisions.conflicts()).isEmpty();
  }
}
