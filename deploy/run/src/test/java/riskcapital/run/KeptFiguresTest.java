package riskcapital.run;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import riskcapital.schemas.Topic;

class KeptFiguresTest {
  private static final Instant AT = Instant.parse("2026-11-20T21:00:00.123456Z");
  private static final KeptFigures FIRST =
      KeptFigures.of(
          AT,
          Map.of(Topic.AUM, 7L, Topic.FEED_RUNS, 3L, Topic.INGEST_CURSORS, 3L),
          Map.of("FUNDS", 5L, "FEED_RUNS", 3L));

  @Test
  void aFolderWithoutFiguresHasNone(@TempDir Path folder) {
    assertThat(KeptFigures.read(folder)).isNull();
  }

  @Test
  void theFiguresAreReadAsTheyWereWritten(@TempDir Path folder) {
    FIRST.write(folder);
    assertThat(KeptFigures.read(folder)).isEqualTo(FIRST);
  }

  @Test
  void readingAFeedOnceMoreIsNoDifference() {
    KeptFigures second =
        KeptFigures.of(
            AT,
            Map.of(Topic.AUM, 7L, Topic.FEED_RUNS, 6L, Topic.INGEST_CURSORS, 6L),
            Map.of("FUNDS", 5L, "FEED_RUNS", 6L));
    assertThat(FIRST.differences(second)).isEmpty();
  }

  @Test
  void aCompactedTopicMayForget() {
    KeptFigures before = KeptFigures.of(AT, Map.of(Topic.STATUS, 9L), Map.of());
    assertThat(before.differences(KeptFigures.of(AT, Map.of(Topic.STATUS, 8L), Map.of())))
        .isEmpty();
  }

  @Test
  void theLaterRunMayOweNewRemindersButEachOnce() {
    KeptFigures second =
        KeptFigures.of(
            AT,
            Map.of(Topic.AUM, 7L, Topic.REMINDERS, 47L),
            Map.of("FUNDS", 5L, "SUBMISSION_REMINDERS", 47L, "OUTBOX", 47L));
    KeptFigures twice =
        KeptFigures.of(
            AT,
            Map.of(Topic.AUM, 7L, Topic.REMINDERS, 94L),
            Map.of("FUNDS", 5L, "SUBMISSION_REMINDERS", 47L));
    assertThat(FIRST.differences(second)).isEmpty();
    assertThat(FIRST.differences(twice))
        .containsExactly("events on risk.reminders.v1: 94 for 47 rows of SUBMISSION_REMINDERS");
    assertThat(second.differences(FIRST))
        .containsExactly("rows of SUBMISSION_REMINDERS: 47 in the run before, 0 now");
  }

  @Test
  void everyOtherFigureMustBeTheSame() {
    KeptFigures second =
        KeptFigures.of(AT, Map.of(Topic.AUM, 1008L), Map.of("FUNDS", 5L, "MARGIN_STATUS", 1L));
    assertThat(FIRST.differences(second))
        .containsExactly(
            "events on risk.aum.v1: 7 in the run before, 1,008 now",
            "rows of MARGIN_STATUS: 0 in the run before, 1 now");
  }
}
