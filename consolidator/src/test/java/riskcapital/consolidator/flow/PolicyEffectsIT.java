package riskcapital.consolidator.flow;

import static org.assertj.core.api.Assertions.assertThat;
import static riskcapital.consolidator.flow.Events.aum;
import static riskcapital.consolidator.flow.Events.margin;
import static riskcapital.consolidator.positions.Portfolios.chunks;
import static riskcapital.consolidator.positions.Portfolios.row;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.context.ConfigurableApplicationContext;
import riskcapital.consolidator.access.People;
import riskcapital.consolidator.operations.Caller;
import riskcapital.events.MarginSubmitted;
import riskcapital.schemas.Topic;

/** A change of policy takes effect without a restart, on the funds that it touches. */
class PolicyEffectsIT {
  /** Long after any change that is recorded now, so that every fact follows the changed policy. */
  private static final LocalDate MONDAY = LocalDate.parse("2076-11-09");

  private static final Instant MONDAY_EVENING = Instant.parse("2076-11-09T20:00:00Z");
  private static final Instant TUESDAY = Instant.parse("2076-11-10T12:00:00Z");
  private static final long SWAPS = 10;
  private static final long STRANGE = 20;

  private static final String UNMAPPED =
      "MARGIN_VALIDATION_LOG where fund_id = 20 and code = 'POS-004'";

  private static Installation installation;
  private static ConfigurableApplicationContext consolidator;
  private static Caller administrator;
  private static Facts facts;

  @BeforeAll
  static void start() throws Exception {
    installation =
        People.configure(Installation.create("effects"))
            .with("rcm.clock.fixed-at", TUESDAY.toString());
    facts = new Facts(installation.jdbc());
    try (Publisher publisher = new Publisher(installation)) {
      publish(publisher, SWAPS, "SWAP");
      publish(publisher, STRANGE, "STRANGE");
      new FeedRuns(installation, publisher).completedAt(TUESDAY);
    }
    consolidator = installation.start();
    administrator = Caller.of(consolidator).as("administrator", "administrator");
    facts.awaitRows(
        "fund_id, exposure_label, due_at, limit_status",
        "MARGIN_STATUS order by fund_id",
        "10 OTC 2076-11-16 21:00:00.000000 OK",
        "20 OTC 2076-11-16 21:00:00.000000 OK");
  }

  private static void publish(Publisher publisher, long fund, String type) throws Exception {
    publisher.send(Topic.AUM, fund, aum(fund, MONDAY, 1, "1000000", MONDAY_EVENING));
    publisher.send(
        Topic.POSITIONS,
        fund,
        chunks(fund, MONDAY, 1, MONDAY_EVENING, List.of(row("a", type, "5.00")), 10).get(0));
    MarginSubmitted submission = margin("S" + fund, 1, fund, "100.00", MONDAY_EVENING);
    submission.setReferenceDate(MONDAY);
    publisher.send(Topic.MARGIN, fund, submission);
  }

  @AfterAll
  static void stop() {
    consolidator.close();
    installation.close();
  }

  @Test
  void ofAnInterval() {
    String row = "{\"exposureClass\": \"OTC\", \"investorType\": \"RETAIL\", \"intervalDays\": %d}";
    long version = put("submission-intervals", row.formatted(3), 0);
    facts.awaitRows("due_at", of(SWAPS), "2076-11-12 21:00:00.000000");

    put("submission-intervals", row.formatted(7), version);
    facts.awaitRows("due_at", of(SWAPS), "2076-11-16 21:00:00.000000");
  }

  @Test
  void ofALimit() {
    long version =
        put(
            "limits",
            """
            {"metric": "GROSS_MARGIN", "scope": "MULTI_MARKET", "validFrom": "2076-11-10", "share": 0.00005}
            """,
            0);
    facts.awaitRows("limit_status, effective_limit", of(SWAPS), "BREACH 0.00005000");
    facts.awaitRows(
        "exception_key, state",
        "MARGIN_EXCEPTIONS where type = 'LIMIT_BREACH' and fund_id = 10",
        "10 OPEN");

    remove("limits?metric=GROSS_MARGIN&scope=MULTI_MARKET&validFrom=2076-11-10", version);
    facts.awaitRows("limit_status, effective_limit", of(SWAPS), "OK 0.70000000");
    facts.awaitRows(
        "exception_key, state",
        "MARGIN_EXCEPTIONS where type = 'LIMIT_BREACH' and fund_id = 10",
        "10 RESOLVED");
  }

  @Test
  void ofAHoliday() {
    long version =
        put(
            "calendar",
            """
            {"market": "BR", "calendarDate": "2076-11-16", "isBusinessDay": false, "name": "Decreed"}
            """,
            0);
    facts.awaitRows("due_at", of(SWAPS), "2076-11-17 21:00:00.000000");

    remove("calendar?market=BR&calendarDate=2076-11-16", version);
    facts.awaitRows("due_at", of(SWAPS), "2076-11-16 21:00:00.000000");
  }

  @Test
  void ofAnAssetTypeThatWasUnmapped() {
    facts.awaitRows(
        "exception_key, state",
        "MARGIN_EXCEPTIONS where type = 'UNMAPPED_ASSET_TYPE'",
        "STRANGE OPEN");
    facts.awaitRows("business_date, cleared_at is null", UNMAPPED, "2076-11-09 1");
    put("asset-types", "{\"assetTypeCode\": \"STRANGE\", \"exposureClass\": \"NONE\"}", 0);

    facts.awaitRows("exposure_label, deadline_status", of(STRANGE), "NONE NOT_APPLICABLE");
    facts.awaitRows("exposure_class", "RISK_EXPOSURE_SNAPSHOT where fund_id = " + STRANGE, "NONE");
    facts.awaitRows(
        "exception_key, state",
        "MARGIN_EXCEPTIONS where type = 'UNMAPPED_ASSET_TYPE'",
        "STRANGE RESOLVED");
    facts.awaitRows("business_date, cleared_at is null", UNMAPPED, "2076-11-09 0");
    facts.awaitRows("fund_id", "REDERIVATIONS");
  }

  @Test
  void ofAnotherMarketThereIsNone() {
    put(
        "calendar",
        """
        {"market": "US", "calendarDate": "2076-11-16", "isBusinessDay": false, "name": "Elsewhere"}
        """,
        0);

    assertThat(facts.rows("fund_id", "REDERIVATIONS")).isEmpty();
  }

  private static String of(long fund) {
    return "MARGIN_STATUS where fund_id = " + fund;
  }

  private static long put(String table, String row, long version) {
    Caller.Answer answer =
        administrator.put(
            "/api/v1/policies/" + table,
            "{\"row\": %s, \"version\": %d, \"reason\": \"a test\"}".formatted(row, version));
    assertThat(answer.status()).as(answer.body()).isEqualTo(200);
    return answer.json().path("version").asLong();
  }

  private static void remove(String row, long version) {
    Caller.Answer answer =
        administrator.delete("/api/v1/policies/" + row + "&version=" + version + "&reason=undone");
    assertThat(answer.status()).as(answer.body()).isEqualTo(204);
  }
}
