package riskcapital.consolidator.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static riskcapital.consolidator.rules.Sample.aum;
import static riskcapital.consolidator.rules.Sample.margin;
import static riskcapital.consolidator.rules.Sample.portfolio;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import riskcapital.consolidator.SqlFile;
import riskcapital.consolidator.outbox.Outbox;
import riskcapital.events.DeadlineStatus;
import riskcapital.events.LimitStatus;
import riskcapital.events.MarginStatusChanged;
import riskcapital.events.SubmissionStatus;
import riskcapital.reference.Feed;
import riskcapital.schemas.EventIds;
import riskcapital.schemas.Topic;

/** What moves without a new fact. */
class SweepIT extends RulesIT {
  @Test
  void findsAFundTheInstantAfterItsCutOffOnce() {
    exposedFund();
    watermark("2026-02-03T21:00:00Z");
    deriveAt("2026-02-03T16:00:00Z", 1L);

    assertThat(sweepAt("2026-02-03T21:00:00Z")).isZero();
    assertThat(sweepAt("2026-02-03T21:00:00.000001Z")).isOne();
    assertThat(status(1)).contains("NEVER_SUBMITTED NOT_RECEIVED missing judged");
    assertThat(sweepAt("2026-02-03T21:00:00.000001Z")).isZero();
  }

  @Test
  void waitsForTheWatermarkOfEveryFeed() {
    exposedFund();
    watermark("2026-02-03T20:00:00Z");
    deriveAt("2026-02-03T16:00:00Z", 1L);

    assertThat(sweepAt("2026-02-04T09:00:00Z")).isOne();
    assertThat(status(1)).contains("NEVER_SUBMITTED NOT_RECEIVED not missing pending");
    assertThat(sweepAt("2026-02-04T09:00:01Z")).isZero();

    watermark(Feed.AUM, Instant.parse("2026-02-03T21:00:00Z"));
    watermark(Feed.POSITIONS, Instant.parse("2026-02-03T21:00:00Z"));
    assertThat(sweepAt("2026-02-04T09:00:02Z")).isZero();

    watermark("2026-02-03T21:00:00Z");
    assertThat(sweepAt("2026-02-04T09:00:03Z")).isOne();
    assertThat(status(1)).contains("NEVER_SUBMITTED NOT_RECEIVED missing judged");
    assertThat(sweepAt("2026-02-04T09:00:04Z")).isZero();
  }

  @Test
  void judgesPendingVersionsThatTheWatermarkReached() {
    exposedFund();
    given(margin("S1", 1, "2026-02-03", "2026-02-03T18:00:00Z", "1.00", null));
    watermark("2026-02-03T17:00:00Z");
    deriveAt("2026-02-03T19:00:00Z", 1L);
    assertThat(status(1)).contains("anchor null");

    watermark("2026-02-03T18:00:00Z");
    assertThat(sweepAt("2026-02-03T19:00:01Z")).isOne();

    assertThat(status(1)).contains("anchor 2026-02-03 due 2026-02-10T21:00:00Z");
    assertThat(sweepAt("2026-02-03T19:00:01Z")).isZero();
  }

  @Test
  void anAumGoesStaleAfterThreeBusinessDays() {
    given(aum(1, "2026-02-12"));
    given(portfolio(1, "2026-02-12", "SWAP"));
    watermark("2026-02-12T16:00:00Z");
    deriveAt("2026-02-12T16:00:00Z", 1L);
    assertThat(status(1)).contains("UNKNOWN NO_MARGIN");

    // Friday 13, Wednesday 18 and Thursday 19 February are the three business days.
    sweepAt("2026-02-20T02:59:59Z");
    assertThat(status(1)).contains("UNKNOWN NO_MARGIN");
    sweepAt("2026-02-20T03:00:00Z");
    assertThat(status(1)).contains("UNKNOWN STALE_AUM");
    assertThat(sweepAt("2026-02-20T03:00:00Z")).isZero();
  }

  @Test
  void everyChangeIsARowOfTheLocalDaysHistoryAndAnEvent() {
    exposedFund();
    given(margin("S1", 1, "2026-02-03", "2026-02-03T18:00:00Z", "10.00", null));
    watermark("2026-02-03T18:00:00Z");
    deriveAt("2026-02-04T01:00:00Z", 1L);
    deriveAt("2026-02-04T02:00:00Z", 1L);
    given(aum(1, "2026-02-03", "2000.00"));
    deriveAt("2026-02-04T02:00:00Z", 1L);
    given(aum(1, "2026-02-04", "3000.00"));
    deriveAt("2026-02-04T02:00:00Z", 1L);

    assertThat(
            jdbc.queryForList(
                "select concat_ws(' ', business_date, recorded_at, aum_value)"
                    + " from MARGIN_STATUS_HISTORY order by recorded_at",
                String.class))
        .containsExactly(
            "2026-02-03 2026-02-04 01:00:00.000000 1000.00",
            "2026-02-03 2026-02-04 02:00:00.000000 2000.00",
            "2026-02-03 2026-02-04 02:00:00.000001 3000.00");
    List<Outbox.Entry> events = outbox.take();
    assertThat(events).hasSize(3);
    Instant at = Instant.parse("2026-02-04T02:00:00.000001Z");
    var id = EventIds.of("rcm|risk.margin-status.v1|1|2026-02-04T02:00:00.000001Z");
    assertThat(events.get(2))
        .isEqualTo(
            new Outbox.Entry(
                Topic.STATUS,
                "1",
                id,
                MarginStatusChanged.newBuilder()
                    .setEventId(id.toString())
                    .setFundId(1)
                    .setManagerId(1L)
                    .setRecordedAt(at)
                    .setExposureLabel("OTC")
                    .setRequired(true)
                    .setAnchorDate(LocalDate.parse("2026-02-03"))
                    .setDueAt(Instant.parse("2026-02-10T21:00:00Z"))
                    .setDeadlineStatus(DeadlineStatus.UP_TO_DATE)
                    .setSubmissionStatus(SubmissionStatus.RECEIVED_VALIDATED)
                    .setMissing(false)
                    .setJudgementPending(false)
                    .setLimitStatus(LimitStatus.OK)
                    .setLimitReason(null)
                    .setGrossMargin(new BigDecimal("10.00"))
                    .setAum(new BigDecimal("3000.00"))
                    .setCurrency("BRL")
                    .build(),
                at));
  }

  /** It is asked for every second. */
  @Test
  void theOldestFreshDateIsFoundWithoutReadingTheCalendar() {
    Instant now = Instant.parse("2026-02-16T15:00:00Z");
    Long read =
        transaction.execute(
            status -> {
              long before = rowsRead();
              assertThat(
                      JdbcClient.create(jdbc)
                          .sql(SqlFile.read("policy/find-oldest-fresh-date.sql"))
                          .param("market", "BR")
                          .param("today", LocalDate.ofInstant(now, ZoneOffset.UTC))
                          .param("stale_after", 3)
                          .query(LocalDate.class)
                          .single())
                  .isEqualTo("2026-02-10");
              return rowsRead() - before;
            });
    // Telling how much was read reads about a dozen rows itself.
    assertThat(read).isLessThan(100);
  }

  private long rowsRead() {
    return jdbc
        .query("show session status like 'Handler_read%'", (row, n) -> row.getLong(2))
        .stream()
        .mapToLong(Long::longValue)
        .sum();
  }

  private void exposedFund() {
    given(aum(1, "2026-02-02"));
    given(portfolio(1, "2026-02-02", "SWAP"));
  }
}
