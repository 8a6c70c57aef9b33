package riskcapital.consolidator.flow;

import static org.assertj.core.api.Assertions.assertThat;
import static riskcapital.consolidator.flow.Events.aum;
import static riskcapital.consolidator.flow.Events.margin;
import static riskcapital.consolidator.positions.Portfolios.chunks;
import static riskcapital.consolidator.positions.Portfolios.row;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import riskcapital.events.MarginExceptionEvent;
import riskcapital.events.MarginSubmitted;
import riskcapital.schemas.Topic;
import riskcapital.schemas.Wire;

/**
 * No false alarm, whatever the consolidator misses: it is down while the cut-off passes, the
 * submission waits on the topic behind a backlog, and the evidence is already there.
 */
class NoFalseAlarmGuaranteeIT {
  private static final LocalDate MONDAY = LocalDate.parse("2026-11-09");
  private static final Instant MONDAY_EVENING = Instant.parse("2026-11-09T22:00:00Z");
  private static final Instant BEFORE_DUE = Instant.parse("2026-11-13T12:00:00Z");
  private static final Instant IN_TIME = Instant.parse("2026-11-16T20:59:59.999999Z");
  private static final Instant AFTER_DUE = Instant.parse("2026-11-16T22:00:00Z");
  private static final long SUBMITS = 10;
  private static final long STAYS_SILENT = 20;
  private static final int OTHER_FUNDS = 300;
  private static final int BACKLOG = 3000;

  @Test
  void aSubmissionThatWaitsOnTheTopicIsNeverMissing() throws Exception {
    try (Installation installation = Installation.create("evidence");
        Publisher publisher = new Publisher(installation)) {
      FeedRuns runs = new FeedRuns(installation, publisher);
      Facts facts = new Facts(installation.jdbc());
      for (long fund : new long[] {SUBMITS, STAYS_SILENT}) {
        publisher.send(Topic.AUM, fund, aum(fund, MONDAY, 1, "1000000", MONDAY_EVENING));
        publisher.send(
            Topic.POSITIONS,
            fund,
            chunks(fund, MONDAY, 1, MONDAY_EVENING, List.of(row("a", "SWAP", "5.00")), 10).get(0));
        publisher.send(Topic.MARGIN, fund, submission("FIRST-" + fund, fund, MONDAY_EVENING));
      }
      runs.completedAt(BEFORE_DUE);
      installation.with("rcm.clock.fixed-at", BEFORE_DUE.toString());
      try (var before = installation.start()) {
        facts.awaitRows(
            "fund_id, deadline_status, due_at, is_missing, judgement_pending",
            "MARGIN_STATUS where fund_id in (10, 20) order by fund_id",
            "10 UP_TO_DATE 2026-11-16 21:00:00.000000 0 0",
            "20 UP_TO_DATE 2026-11-16 21:00:00.000000 0 0");
      }

      for (int n = 0; n < BACKLOG; n++) {
        long other = 1000 + n % OTHER_FUNDS;
        publisher.sendLater(Topic.MARGIN, other, submission("OTHER-" + n, other, MONDAY_EVENING));
      }
      publisher.send(
          Topic.MARGIN,
          SUBMITS,
          submission("IN-TIME", SUBMITS, LocalDate.parse("2026-11-16"), IN_TIME));
      runs.completedAt(AFTER_DUE);
      installation.with("rcm.clock.fixed-at", AFTER_DUE.toString());
      try (var after = installation.start()) {
        facts.awaitRows(
            "fund_id, deadline_status, is_missing, judgement_pending",
            "MARGIN_STATUS where fund_id in (10, 20) order by fund_id",
            "10 UP_TO_DATE 0 0",
            "20 OVERDUE 1 0");
        facts.awaitRows(
            "type, exception_key, state",
            "MARGIN_EXCEPTIONS where type = 'MISSING_SUBMISSION'",
            "MISSING_SUBMISSION 20|2026-11-09|2026-11-09 OPEN");
        facts.awaitRows(
            "type, count(*)",
            "MARGIN_EXCEPTIONS where is_live group by type order by type",
            "MISSING_AUM 2",
            "MISSING_POSITIONS 2",
            "MISSING_SUBMISSION 1",
            "UNKNOWN_FUND " + OTHER_FUNDS);
        facts.awaitRows("count(*)", "OUTBOX where published_at is null", "0");
      }
      assertThat(facts.rows("fund_id", "MARGIN_STATUS_HISTORY where is_missing group by fund_id"))
          .containsExactly("20");
      assertThat(published(installation))
          .containsExactlyInAnyOrderElementsOf(
              facts.rows(
                  "event_id, e.exception_id, e.sequence, change_kind, state_after",
                  "MARGIN_EXCEPTION_EVENTS e"));
    }
  }

  private static MarginSubmitted submission(String id, long fund, Instant at) {
    return submission(id, fund, MONDAY, at);
  }

  private static MarginSubmitted submission(String id, long fund, LocalDate date, Instant at) {
    MarginSubmitted submission = margin(id, 1, fund, "100.00", at);
    submission.setReferenceDate(date);
    return submission;
  }

  /** The exceptions topic from its beginning, read with Confluent's deserializer. */
  private static List<String> published(Installation installation) {
    String topic = installation.topic(Topic.EXCEPTIONS);
    try (var deserializer = Wire.deserializer(installation.stack().registryUrl())) {
      return new Reader(installation)
          .all(topic).stream()
              .map(record -> (MarginExceptionEvent) deserializer.deserialize(topic, record.value()))
              .map(
                  event ->
                      String.join(
                          " ",
                          event.getEventId(),
                          event.getExceptionId(),
                          Integer.toString(event.getSequence()),
                          event.getChange().toString(),
                          event.getStateAfter().toString()))
              .toList();
    }
  }
}
