package riskcapital.consolidator.flow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static riskcapital.consolidator.flow.Events.aum;
import static riskcapital.consolidator.positions.Portfolios.chunks;
import static riskcapital.consolidator.positions.Portfolios.row;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import riskcapital.consolidator.UtcTime;
import riskcapital.consolidator.access.People;
import riskcapital.consolidator.operations.Caller;
import riskcapital.schemas.Topic;

/**
 * A code that many funds hold is mapped while events of these funds keep arriving: every fund is
 * derived again, and no event waits long. {@code -Drcm.test.mapped-funds} sets how many funds there
 * are.
 */
class MappingChangeGuaranteeIT {
  private static final Logger LOG = LoggerFactory.getLogger(MappingChangeGuaranteeIT.class);
  private static final int FUNDS = Integer.getInteger("rcm.test.mapped-funds", 1_000);
  private static final int EVENTS_A_SECOND = 20;
  private static final Duration POLL = Duration.ofMillis(500);
  private static final Duration LONGEST_WAIT = Duration.ofSeconds(10);
  private static final Duration LONGEST_REDERIVATION = Duration.ofSeconds(60 + FUNDS / 50);
  private static final LocalDate DAY = LocalDate.now(ZoneId.of("America/Sao_Paulo"));
  private static final Instant AN_HOUR_AGO =
      Instant.now().truncatedTo(ChronoUnit.MICROS).minusSeconds(3600);

  @Test
  void everyFundIsDerivedAgainAndNoEventWaitsLong() throws Exception {
    try (Installation installation = People.configure(Installation.create("mapping"));
        Publisher publisher = new Publisher(installation)) {
      JdbcClient jdbc = installation.jdbc();
      for (long fund = 1; fund <= FUNDS; fund++) {
        publisher.post(Topic.AUM, fund, aum(fund, DAY, 1, "1000000", AN_HOUR_AGO));
        publisher.post(
            Topic.POSITIONS,
            fund,
            chunks(fund, DAY, 1, AN_HOUR_AGO, List.of(row("a", "STRANGE", "5.00")), 10).get(0));
      }
      publisher.flush();
      try (var consolidator = installation.start()) {
        Caller administrator = Caller.of(consolidator).as("administrator", "administrator");
        awaitCount(jdbc, FUNDS, "MARGIN_STATUS where exposure_label = 'OTC' and is_required");
        awaitCount(jdbc, 0, "REDERIVATIONS");

        Instant began = Instant.now();
        try (Arrivals arrivals = new Arrivals(publisher)) {
          Caller.Answer put = map(administrator);
          assertThat(put.status()).as(put.body()).isEqualTo(200);
          LOG.info("mapped in {}", Duration.between(began, Instant.now()));
          awaitCount(jdbc, 0, "REDERIVATIONS");
        }
        Instant ended = Instant.now();
        awaitEvents(jdbc);

        assertThat(count(jdbc, "MARGIN_STATUS where exposure_label = 'NONE' and not is_required"))
            .isEqualTo(FUNDS);
        Duration longest = longestWait(jdbc);
        long meanwhile = appliedWithin(jdbc, began, ended);
        LOG.info(
            "{} funds derived again in {}, {} events applied meanwhile, the longest wait {}",
            FUNDS,
            Duration.between(began, ended),
            meanwhile,
            longest);
        assertThat(meanwhile).isPositive();
        assertThat(longest).isLessThan(LONGEST_WAIT);
      }
    }
  }

  private static Caller.Answer map(Caller administrator) {
    return administrator.put(
        "/api/v1/policies/asset-types",
        """
        {"row": {"assetTypeCode": "STRANGE", "exposureClass": "NONE"}, "version": 0, "reason": "a bond"}
        """);
  }

  private static void awaitCount(JdbcClient jdbc, long expected, String from) {
    await()
        .atMost(LONGEST_REDERIVATION)
        .pollInterval(POLL)
        .untilAsserted(() -> assertThat(count(jdbc, from)).isEqualTo(expected));
  }

  private static void awaitEvents(JdbcClient jdbc) {
    await()
        .atMost(LONGEST_REDERIVATION)
        .pollInterval(POLL)
        .untilAsserted(
            () ->
                assertThat(count(jdbc, "FUNDS_AUM_DAILY where revision > 1"))
                    .isEqualTo(Arrivals.SENT.get()));
  }

  /** From when an event was sent, which is its updatedAt, to the status that it gave. */
  private static Duration longestWait(JdbcClient jdbc) {
    long micros =
        jdbc.sql(
                "select max(timestampdiff(microsecond, d.updated_at, h.recorded_at))"
                    + " from FUNDS_AUM_DAILY d join MARGIN_STATUS_HISTORY h"
                    + " on h.fund_id = d.fund_id and h.aum_revision = d.revision"
                    + " and not exists (select 1 from MARGIN_STATUS_HISTORY e where"
                    + " e.fund_id = h.fund_id and e.aum_revision = h.aum_revision"
                    + " and e.recorded_at < h.recorded_at) where d.revision > 1")
            .query(Long.class)
            .single();
    return Duration.of(micros, ChronoUnit.MICROS);
  }

  private static long appliedWithin(JdbcClient jdbc, Instant began, Instant ended) {
    return jdbc.sql(
            "select count(*) from FUNDS_AUM_DAILY where revision > 1"
                + " and recorded_at between :began and :ended")
        .param("began", UtcTime.of(began))
        .param("ended", UtcTime.of(ended))
        .query(Long.class)
        .single();
  }

  private static long count(JdbcClient jdbc, String from) {
    return jdbc.sql("select count(*) from " + from).query(Long.class).single();
  }

  /** Restatements of AUM, fund after fund, one every few milliseconds until closed. */
  private static final class Arrivals implements AutoCloseable {
    private static final AtomicLong SENT = new AtomicLong();
    private final ScheduledExecutorService timer = Executors.newSingleThreadScheduledExecutor();

    Arrivals(Publisher publisher) {
      SENT.set(0);
      var unused =
          timer.scheduleAtFixedRate(
              () -> {
                long n = SENT.getAndIncrement();
                long fund = 1 + n % FUNDS;
                int revision = (int) (2 + n / FUNDS);
                Instant now = Instant.now().truncatedTo(ChronoUnit.MICROS);
                publisher.sendLater(
                    Topic.AUM, fund, aum(fund, DAY, revision, Long.toString(2_000_000 + n), now));
              },
              0,
              1_000 / EVENTS_A_SECOND,
              TimeUnit.MILLISECONDS);
    }

    @Override
    public void close() throws InterruptedException {
      timer.shutdown();
      assertThat(timer.awaitTermination(30, TimeUnit.SECONDS)).isTrue();
    }
  }
}
