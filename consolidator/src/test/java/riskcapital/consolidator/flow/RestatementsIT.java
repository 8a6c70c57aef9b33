package riskcapital.consolidator.flow;

import static org.assertj.core.api.Assertions.assertThat;
import static riskcapital.consolidator.flow.Events.NOON;
import static riskcapital.consolidator.flow.Events.aum;
import static riskcapital.consolidator.flow.Events.margin;
import static riskcapital.consolidator.positions.Portfolios.chunks;
import static riskcapital.consolidator.positions.Portfolios.row;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import riskcapital.consolidator.operations.Caller;
import riskcapital.events.AumReported;
import riskcapital.events.MarginSubmitted;
import riskcapital.events.SubmissionMode;

/** Past dates are restated and cancelled: history follows, and what was known before is told. */
class RestatementsIT {
  private static SharedSubmissions submissions;
  private static Facts facts;

  @BeforeAll
  static void start() throws Exception {
    submissions = SharedSubmissions.get();
    facts = submissions.facts();
  }

  @Test
  void monthlyOpenAndCloseFollowEveryRestatedAndLateDate() throws Exception {
    report(510, "2026-10-05", 1, "100");
    report(510, "2026-10-20", 1, "200");
    report(510, "2026-11-03", 1, "300");
    months("2026-10-01 2026-10-05 100.00 2026-10-20 200.00", NOVEMBER);

    report(510, "2026-10-05", 2, "110");
    months("2026-10-01 2026-10-05 110.00 2026-10-20 200.00", NOVEMBER);
    report(510, "2026-10-01", 1, "90");
    months("2026-10-01 2026-10-01 90.00 2026-10-20 200.00", NOVEMBER);
    report(510, "2026-10-20", 3, "230");
    months("2026-10-01 2026-10-01 90.00 2026-10-20 230.00", NOVEMBER);
    report(510, "2026-10-20", 2, "220");
    report(510, "2026-10-12", 1, "150");
    report(510, "2026-10-30", 1, "240");
    months("2026-10-01 2026-10-01 90.00 2026-10-30 240.00", NOVEMBER);
    report(510, "2026-09-30", 1, "80");
    months(
        "2026-09-01 2026-09-30 80.00 2026-09-30 80.00",
        "2026-10-01 2026-10-01 90.00 2026-10-30 240.00",
        NOVEMBER);
    assertThat(
            facts.rows("as_of_date, revision, aum_value", "FUNDS_AUM_SNAPSHOT where fund_id = 510"))
        .containsExactly("2026-11-03 1 300.00");
    assertThat(facts.rows("revision", "FUNDS_AUM_DAILY where fund_id = 510 order by 1"))
        .as("every revision stays")
        .hasSize(10);
  }

  @Test
  void theOrderOfRestatementsDoesNotMatter() throws Exception {
    List<AumReported> items = new ArrayList<>();
    items.add(item(520, "2026-10-05", 1, "100"));
    items.add(item(520, "2026-10-20", 1, "200"));
    items.add(item(520, "2026-10-05", 2, "110"));
    items.add(item(520, "2026-10-20", 3, "230"));
    items.add(item(520, "2026-10-20", 2, "220"));
    Collections.reverse(items);
    for (AumReported item : items) {
      submissions.report(item);
    }

    facts.awaitRows(
        "aum_open_date, aum_open_value, aum_close_date, aum_close_value",
        "FUNDS_AUM_HISTORY where fund_id = 520",
        "2026-10-05 110.00 2026-10-20 230.00");
  }

  @Test
  void theAumIsToldAsItWasKnown() throws Exception {
    report(530, "2026-11-10", 1, "100");
    report(530, "2026-11-11", 1, "200");
    report(530, "2026-11-10", 2, "150");
    facts.awaitRows("count(*)", "FUNDS_AUM_DAILY where fund_id = 530", "3");
    stored("FUNDS_AUM_DAILY", "fund_id = 530 and aum_value = 100", "2026-11-12 10:00:00");
    stored("FUNDS_AUM_DAILY", "fund_id = 530 and aum_value = 200", "2026-11-12 11:00:00");
    stored("FUNDS_AUM_DAILY", "fund_id = 530 and aum_value = 150", "2026-11-12 12:00:00");

    get(530, "aum", "?asOf=2026-11-12T12:00:00Z&date=2026-11-10")
        .isJson(
            200,
            """
            {"fundId": 530, "referenceDate": "2026-11-10", "revision": 2, "aum": 150.00,
             "currency": "BRL", "status": "ACTIVE", "managerId": 53, "investorType": "RETAIL",
             "fundClass": "MULTI_MARKET", "ownMarginLimit": null, "eventId": "%s",
             "updatedAt": "2026-11-20T12:00:00Z", "recordedAt": "2026-11-12T12:00:00Z"}
            """
                .formatted(item(530, "2026-11-10", 2, "150").getEventId()));
    assertThat(known(530, "aum", "?asOf=2026-11-12T11:59:59.999999Z&date=2026-11-10", "aum"))
        .isEqualTo("100.0");
    assertThat(known(530, "aum", "?asOf=2026-11-12T10:59:00Z", "aum")).isEqualTo("100.0");
    assertThat(known(530, "aum", "?asOf=2026-11-12T11:00:00Z", "aum")).isEqualTo("200.0");
    assertThat(known(530, "aum", "", "aum")).isEqualTo("200.0");
    assertThat(known(530, "aum", "?date=2026-11-10", "aum")).isEqualTo("150.0");
    assertThat(get(530, "aum", "?asOf=2026-11-12T09:00:00Z").status()).isEqualTo(404);
    assertThat(get(530, "aum", "?asof=2026-11-12T09:00:00Z").status()).isEqualTo(400);
  }

  @Test
  void theMarginIsToldAsItWasKnown() throws Exception {
    submissions.fund(540);
    submit(540, "A", 1, SubmissionMode.ORIGINAL, "2026-11-18", "10");
    submit(540, "B", 1, SubmissionMode.ORIGINAL, "2026-11-19", "20");
    submit(540, "B", 2, SubmissionMode.RESTATEMENT, "2026-11-19", "25");
    submit(540, "B", 3, SubmissionMode.CANCELLATION, "2026-11-19", "25");
    submissions.proven();
    facts.awaitRows(
        "count(*)", "MANAGER_MARGIN_HISTORY where fund_id = 540 and outcome = 'ACCEPTED'", "4");
    assertThat(
            facts.rows(
                "submission_id, version, gross_margin",
                "MANAGER_MARGIN_SNAPSHOT where fund_id = 540"))
        .as("the snapshot steps back")
        .containsExactly("A 1 10.00");
    String table = "MANAGER_MARGIN_HISTORY";
    stored(table, "fund_id = 540 and submission_id = 'A'", "2026-11-20 10:00:00");
    stored(table, "fund_id = 540 and submission_id = 'B' and version = 1", "2026-11-20 11:00:00");
    stored(table, "fund_id = 540 and submission_id = 'B' and version = 2", "2026-11-20 12:00:00");
    stored(table, "fund_id = 540 and submission_id = 'B' and version = 3", "2026-11-20 13:00:00");
    submissions
        .jdbc()
        .sql("update MANAGER_MARGIN_HISTORY set judged_at = recorded_at where fund_id = 540")
        .update();

    String margin = "margin";
    assertThat(get(540, margin, "?asOf=2026-11-20T09:00:00Z").status()).isEqualTo(404);
    assertThat(known(540, margin, "?asOf=2026-11-20T10:00:00Z", "submissionId")).isEqualTo("A");
    assertThat(known(540, margin, "?asOf=2026-11-20T11:00:00Z", "grossMargin")).isEqualTo("20.0");
    assertThat(known(540, margin, "?asOf=2026-11-20T12:30:00Z", "grossMargin")).isEqualTo("25.0");
    assertThat(known(540, margin, "?asOf=2026-11-20T12:30:00Z&date=2026-11-18", "submissionId"))
        .isEqualTo("A");
    assertThat(known(540, margin, "?asOf=2026-11-20T13:00:00Z", "submissionId")).isEqualTo("A");
    submissions
        .jdbc()
        .sql(
            "update MANAGER_MARGIN_HISTORY set judged_at = '2026-11-20 14:00:00'"
                + " where fund_id = 540 and submission_id = 'B' and version = 3")
        .update();
    assertThat(known(540, margin, "?asOf=2026-11-20T13:00:00Z", "version"))
        .as("stored and not judged yet")
        .isEqualTo("2");
    assertThat(known(540, margin, "", "submissionId")).isEqualTo("A");
  }

  @Test
  void aVersionThatWasRejectedSinceIsStillKnownAsItWas() throws Exception {
    submissions.fund(560);
    submit(560, "C", 1, SubmissionMode.ORIGINAL, "2026-11-18", "10");
    submissions.proven();
    facts.awaitRows("outcome", "MANAGER_MARGIN_HISTORY where fund_id = 560", "ACCEPTED");
    for (String sql :
        List.of(
            "update MANAGER_MARGIN_HISTORY set outcome = 'REJECTED', reject_codes = 'MRG-001',"
                + " recorded_at = '2026-11-20 10:00:00', updated_at = '2026-11-20 09:00:00',"
                + " judged_at = '2026-11-20 15:00:00' where fund_id = 560",
            "insert into MARGIN_VALIDATION_LOG (feed, item_key, fund_id, submission_id, version,"
                + " code, severity, reason, origin, event_id, recorded_at) values ('MARGIN', 'C|1',"
                + " 560, 'C', 1, 'MRG-001', 'REJECT', 'a test', 'CONSOLIDATOR', 'e',"
                + " '2026-11-20 15:00:00')",
            "update MARGIN_STATUS_HISTORY set recorded_at = '2026-11-20 11:00:00',"
                + " proven_until = '2026-11-20 10:30:00' where fund_id = 560 order by recorded_at"
                + " desc limit 1")) {
      submissions.jdbc().sql(sql).update();
    }

    assertThat(get(560, "margin", "?asOf=2026-11-20T10:30:00Z").status())
        .as("no status had proven it")
        .isEqualTo(404);
    assertThat(known(560, "margin", "?asOf=2026-11-20T14:00:00Z", "submissionId")).isEqualTo("C");
    assertThat(get(560, "margin", "?asOf=2026-11-20T15:00:00Z").status()).isEqualTo(404);
  }

  @Test
  void exposureOfAPastDateIsThatOfItsNewestRevision() throws Exception {
    LocalDate day = LocalDate.parse("2026-11-18");
    submissions.fund(550);
    submissions.report(chunks(550, day, 2, NOON, List.of(row("a", "SWAP", "70.00")), 10).get(0));
    submissions.report(chunks(550, day, 1, NOON, List.of(row("a", "EQUITY", "50.00")), 10).get(0));

    facts.awaitRows(
        "reference_date, revision, exposure_class, exposure_amount",
        "RISK_EXPOSURE_HISTORY where fund_id = 550 order by 1",
        "2026-11-18 1 NONE 50.00",
        "2026-11-18 2 OTC 70.00",
        "2026-11-20 1 OTC 1000.00");
    facts.awaitRows(
        "portfolio_date, portfolio_revision, exposure_otc",
        "MARGIN_STATUS where fund_id = 550",
        "2026-11-20 1 1000.00");
    facts.awaitRows("duty_start", "FUND_DUTIES where fund_id = 550 and in_force", "2026-11-18");
  }

  private static final String NOVEMBER = "2026-11-01 2026-11-03 300.00 2026-11-03 300.00";

  private static void months(String... expected) {
    facts.awaitRows(
        "reference_month, aum_open_date, aum_open_value, aum_close_date, aum_close_value",
        "FUNDS_AUM_HISTORY where fund_id = 510 order by 1",
        expected);
  }

  private static void report(long fund, String date, int revision, String value) throws Exception {
    submissions.report(item(fund, date, revision, value));
  }

  private static AumReported item(long fund, String date, int revision, String value) {
    return aum(fund, LocalDate.parse(date), revision, value, NOON);
  }

  private static void submit(
      long fund, String id, int version, SubmissionMode mode, String date, String local)
      throws Exception {
    MarginSubmitted submission = margin(id, version, fund, local, NOON.plusSeconds(version));
    submission.setMode(mode);
    submission.setReferenceDate(LocalDate.parse(date));
    submissions.submit(submission);
  }

  private static void stored(String table, String rows, String at) {
    submissions
        .jdbc()
        .sql("update " + table + " set recorded_at = '" + at + "' where " + rows)
        .update();
  }

  private static Caller.Answer get(long fund, String what, String asked) {
    return submissions.as("viewer").get("/api/v1/funds/" + fund + "/" + what + asked);
  }

  private static String known(long fund, String what, String asked, String field) {
    Caller.Answer answer = get(fund, what, asked);
    assertThat(answer.status()).as(answer.body()).isEqualTo(200);
    return answer.json().get(field).toString().replace("\"", "");
  }
}
