package riskcapital.consolidator.flow;

import static org.assertj.core.api.Assertions.assertThat;
import static riskcapital.consolidator.flow.Events.NOON;
import static riskcapital.consolidator.flow.Events.margin;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import riskcapital.consolidator.operations.Caller;
import riskcapital.events.MarginSubmitted;

/** People validate versions, and funds that submitted nothing. */
class ManualValidationsIT {
  private static final long FUND = 110;
  private static final long SILENT = 120;
  private static final long CLOSED = 130;
  private static SharedSubmissions submissions;
  private static Facts facts;

  @BeforeAll
  static void start() throws Exception {
    submissions = SharedSubmissions.get();
    facts = submissions.facts();
  }

  @Test
  void countForTheVersionTheyWereMadeOnAndNeverForLaterOnes() throws Exception {
    submissions.fund(FUND);
    MarginSubmitted first = margin("V", 1, FUND, "1500", NOON);
    submissions.submit(first);
    submissions.proven();
    facts.awaitRows("submission_status", status(FUND), "RECEIVED_NOT_VALIDATED");

    Caller.Answer answer = validate("V", 1, first.getEventId(), "analyst");

    long id = answer.json().get("validationId").asLong();
    answer.isJson(
        200,
        """
        {"validationId": %d, "fundId": 110, "submissionId": "V", "version": 1, "anchorDate": null,
         "actor": "analyst", "reason": "asked the manager", "validatedAt": "2026-11-24T12:00:00Z"}
        """
            .formatted(id));
    assertThat(facts.rows("submission_status", status(FUND))).containsExactly("RECEIVED_VALIDATED");
    assertThat(
            facts.rows(
                "feed, item_key, fund_id, submission_id, version, business_date, code, severity,"
                    + " reason, actor, event_id",
                "MARGIN_VALIDATION_LOG where origin = 'PERSON' and fund_id = " + FUND))
        .containsExactly(
            "MARGIN V|1 110 V 1 2026-11-20 VALIDATED INFO asked the manager analyst "
                + first.getEventId());
    assertThat(validation("V"))
        .isEqualTo(
            "{\"actor\":\"analyst\",\"reason\":\"asked the manager\","
                + "\"validatedAt\":\"2026-11-24T12:00:00Z\"}");

    refused(validate("V", 1, first.getEventId(), "approver"), 409, "validated the version before");
    MarginSubmitted second = margin("V", 2, FUND, "1600", NOON.plusSeconds(1));
    submissions.submit(second);
    submissions.proven();
    facts.awaitRows("submission_status", status(FUND), "RECEIVED_NOT_VALIDATED");
    refused(validate("V", 1, first.getEventId(), "analyst"), 409, "A later version is the current");
    assertThat(validate("V", 2, second.getEventId(), "analyst").status()).isEqualTo(200);
    assertThat(facts.rows("submission_status", status(FUND))).containsExactly("RECEIVED_VALIDATED");
  }

  @Test
  void countForTheContentThatWasSeen() throws Exception {
    submissions.fund(150);
    MarginSubmitted seen = margin("X", 1, 150, "1500", NOON);
    submissions.submit(seen);
    submissions.proven();
    facts.awaitRows("submission_status", status(150), "RECEIVED_NOT_VALIDATED");
    assertThat(validate("X", 1, seen.getEventId(), "analyst").status()).isEqualTo(200);
    assertThat(facts.rows("submission_status", status(150))).containsExactly("RECEIVED_VALIDATED");

    MarginSubmitted earlier = margin("X", 1, 150, "1600", NOON.minusSeconds(1));
    submissions.submit(earlier);
    submissions.proven();

    facts.awaitRows(
        "snapshot_submission_id, gross_margin, submission_status",
        status(150),
        "X 1600.00 RECEIVED_NOT_VALIDATED");
    assertThat(validation("X")).isEqualTo("null");
    assertThat(validate("X", 1, earlier.getEventId(), "approver").status()).isEqualTo(200);
    assertThat(facts.rows("submission_status", status(150))).containsExactly("RECEIVED_VALIDATED");
    assertThat(validation("X"))
        .isEqualTo(
            "{\"actor\":\"approver\",\"reason\":\"asked the manager\","
                + "\"validatedAt\":\"2026-11-24T12:00:00Z\"}");
  }

  private static String validation(String submission) {
    return submissions
        .as("viewer")
        .get("/api/v1/submissions/" + submission)
        .json()
        .at("/versions/0/validation")
        .toString();
  }

  @Test
  void areRefusedForWhatCannotBeValidated() throws Exception {
    submissions.fund(140);
    MarginSubmitted foreign = margin("W", 1, 140, "10", NOON);
    foreign.setManagerId(999L);
    submissions.submit(foreign);
    submissions.proven();
    facts.awaitRows("outcome", "MANAGER_MARGIN_HISTORY where submission_id = 'W'", "REJECTED");

    String event = foreign.getEventId();
    refused(validate("W", 1, event, "analyst"), 409, "rejected or not judged yet");
    refused(validate("W", 2, event, "analyst"), 404, "Version 2 of submission W does not exist");
    refused(validate("W", 1, event, "viewer"), 403, "roles do not allow it");
    refused(
        validate("W", 1, "00000000-0000-0000-0000-000000000001", "analyst"),
        409,
        "\"eventId\":\"" + event + "\"");
    refused(validate(999_999, "analyst"), 404, "Fund 999999 does not exist");
    assertThat(
            submissions
                .as("analyst")
                .post("/api/v1/funds/140/validation", "{\"reason\": \" \"}")
                .status())
        .isEqualTo(400);
    assertThat(facts.rows("id", "MANUAL_VALIDATIONS where fund_id = 140")).isEmpty();
  }

  @Test
  void withoutSubmissionAnchorOnTheirDayAndLeaveItNotReceived() throws Exception {
    submissions.fund(SILENT);
    submissions.proven();
    facts.awaitRows("state, escalation_level", exceptionOf(SILENT), "OPEN 1");
    assertThat(facts.rows("deadline_status, submission_status, is_missing", status(SILENT)))
        .containsExactly("NEVER_SUBMITTED NOT_RECEIVED 1");

    Caller.Answer answer = validate(SILENT, "analyst");

    long id = answer.json().get("validationId").asLong();
    answer.isJson(
        200,
        """
        {"validationId": %d, "fundId": 120, "submissionId": null, "version": null,
         "anchorDate": "2026-11-24", "actor": "analyst", "reason": "nothing to submit",
         "validatedAt": "2026-11-24T12:00:00Z"}
        """
            .formatted(id));
    assertThat(
            facts.rows(
                "deadline_status, submission_status, is_missing, anchor_date, due_at",
                status(SILENT)))
        .containsExactly("UP_TO_DATE NOT_RECEIVED 0 2026-11-24 2026-12-01 21:00:00.000000");
    assertThat(
            facts.rows(
                "basis, status, on_time, satisfied_at",
                "SUBMISSION_OBLIGATIONS where fund_id = 120 order by basis"))
        .containsExactly(
            "2026-11-20|- SATISFIED 0 2026-11-24 12:00:00.000000", "2026-11-20|2026-11-24 OPEN");
    assertThat(facts.rows("state, late, lateness_business_hours", exceptionOf(SILENT)))
        .as("due on Monday at 18:00; Tuesday 9:00 is its first business hour")
        .containsExactly("RESOLVED 1 0.00");
    assertThat(
            facts.rows(
                "item_key, business_date, code, severity, origin, actor",
                "MARGIN_VALIDATION_LOG where origin = 'PERSON' and fund_id = 120"))
        .containsExactly("120|2026-11-24 2026-11-24 VALIDATED INFO PERSON analyst");
  }

  @Test
  void withoutSubmissionAreRefusedWhereNoneIsExpected() throws Exception {
    submissions.report(Events.aum(CLOSED, Events.DAY, 1, "1000", NOON));
    facts.awaitRows("is_required", status(CLOSED), "0");

    refused(validate(CLOSED, "analyst"), 409, "No submission is expected of the fund");
  }

  private static void refused(Caller.Answer answer, int status, String part) {
    assertThat(answer.status()).as(answer.body()).isEqualTo(status);
    assertThat(answer.body()).contains(part);
  }

  private static Caller.Answer validate(String submission, int version, String event, String who) {
    return submissions
        .as(who)
        .post(
            "/api/v1/submissions/" + submission + "/versions/" + version + "/validation",
            "{\"eventId\": \"%s\", \"reason\": \" asked the manager \"}".formatted(event));
  }

  private static Caller.Answer validate(long fund, String who) {
    return submissions
        .as(who)
        .post("/api/v1/funds/" + fund + "/validation", "{\"reason\": \"nothing to submit\"}");
  }

  private static String status(long fund) {
    return "MARGIN_STATUS where fund_id = " + fund;
  }

  private static String exceptionOf(long fund) {
    return "MARGIN_EXCEPTIONS where type = 'MISSING_SUBMISSION' and fund_id = " + fund;
  }
}
