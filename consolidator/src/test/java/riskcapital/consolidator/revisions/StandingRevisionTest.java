package riskcapital.consolidator.revisions;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import riskcapital.consolidator.revisions.Outcome.Applied;
import riskcapital.consolidator.revisions.Outcome.Conflict;
import riskcapital.consolidator.revisions.Outcome.Duplicate;

class StandingRevisionTest {
  private static final Instant EARLY = Instant.parse("2026-11-20T10:00:00Z");
  private static final Instant LATE = EARLY.plusSeconds(1);
  private static final Stamp A_EARLY = new Stamp(EARLY, "a");
  private static final Stamp A_LATE = new Stamp(LATE, "a");
  private static final Stamp B_EARLY = new Stamp(EARLY, "b");
  private static final Stamp B_LATE = new Stamp(LATE, "b");

  @Test
  void theFirstContentIsApplied() {
    var revision = new StandingRevision<String>(null);
    assertThat(revision.arrive(A_LATE, "A")).isEqualTo(new Applied());
    assertThat(revision.toWrite()).isEqualTo("A");
    assertThat(revision.contentChanged()).isTrue();
    assertThat(revision.inConflict()).isFalse();
  }

  @Test
  void equalContentIsADuplicateThatWritesNothing() {
    var revision = new StandingRevision<String>(A_EARLY);
    assertThat(revision.arrive(A_EARLY, "A")).isEqualTo(new Duplicate());
    assertThat(revision.arrive(A_LATE, "A")).isEqualTo(new Duplicate());
    assertThat(revision.toWrite()).isNull();
  }

  @Test
  void equalContentWithAnEarlierInstantIsADuplicateThatLowersTheInstant() {
    var revision = new StandingRevision<String>(A_LATE);
    assertThat(revision.arrive(A_EARLY, "A early")).isEqualTo(new Duplicate());
    assertThat(revision.toWrite()).isEqualTo("A early");
    assertThat(revision.contentChanged()).isFalse();
    assertThat(revision.standing()).isEqualTo(A_EARLY);
  }

  @Test
  void otherContentThatIsGreaterIsAConflictAndDoesNotStand() {
    var revision = new StandingRevision<String>(A_EARLY);
    assertThat(revision.arrive(B_EARLY, "B")).isEqualTo(new Conflict(false));
    assertThat(revision.toWrite()).isNull();
    assertThat(revision.conflicting()).containsExactly(A_EARLY, B_EARLY);
  }

  @Test
  void otherContentThatIsSmallerTakesThePlace() {
    var revision = new StandingRevision<String>(B_EARLY);
    assertThat(revision.arrive(A_EARLY, "A")).isEqualTo(new Conflict(true));
    assertThat(revision.toWrite()).isEqualTo("A");
    assertThat(revision.contentChanged()).isTrue();
  }

  @Test
  void onlyASmallerArrivalWouldStand() {
    var revision = new StandingRevision<String>(B_EARLY);
    assertThat(revision.wouldStand(A_EARLY)).isTrue();
    assertThat(revision.wouldStand(A_LATE)).isFalse();
    assertThat(revision.wouldStand(B_EARLY)).isFalse();
    assertThat(revision.wouldStand(new Stamp(EARLY.minusSeconds(1), "b"))).isTrue();
    assertThat(new StandingRevision<String>(null).wouldStand(B_LATE)).isTrue();
  }

  @Test
  void aContentIsSeenOnceItStoodOrContradicted() {
    var revision = new StandingRevision<String>(B_EARLY);
    assertThat(revision.hasSeen(B_LATE)).isTrue();
    assertThat(revision.hasSeen(A_LATE)).isFalse();
    revision.arrive(A_LATE, "content");
    assertThat(revision.hasSeen(A_EARLY)).isTrue();
    assertThat(new StandingRevision<String>(null).hasSeen(B_EARLY)).isFalse();
  }

  @Test
  void whateverTheOrderAndTheBatchesTheSameContentStands() {
    List<Stamp> arrivals = new ArrayList<>();
    for (String hash : List.of("a", "b", "c", "d")) {
      for (int second = 0; second < 4; second++) {
        arrivals.add(new Stamp(EARLY.plusSeconds((second * 7 + hash.charAt(0)) % 5), hash));
      }
    }
    Stamp least = Collections.min(arrivals);
    Random random = new Random(7);
    for (int round = 0; round < 500; round++) {
      Collections.shuffle(arrivals, random);
      int split = random.nextInt(arrivals.size());
      @Nullable Stamp stored = stand(null, arrivals.subList(0, split));
      assertThat(stand(stored, arrivals.subList(split, arrivals.size()))).isEqualTo(least);
    }
  }

  private static @Nullable Stamp stand(@Nullable Stamp stored, List<Stamp> arrivals) {
    var revision = new StandingRevision<Stamp>(stored);
    arrivals.forEach(stamp -> revision.arrive(stamp, stamp));
    if (revision.toWrite() != null) {
      assertThat(revision.toWrite()).isEqualTo(revision.standing());
    }
    return revision.standing();
  }
}
