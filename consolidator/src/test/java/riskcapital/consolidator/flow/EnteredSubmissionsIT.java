package riskcapital.consolidator.flow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.dao.DataAccessException;
import riskcapital.consolidator.SqlFile;
import riskcapital.consolidator.operations.Caller;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** Submissions that came by mail: entered by one person, approved by another. */
class EnteredSubmissionsIT {
  private static final JsonMapper JSON = JsonMapper.builder().build();
  private static SharedSubmissions submissions;
  private static Facts facts;

  @BeforeAll
  static void start() throws Exception {
    submissions = SharedSubmissions.get();
    facts = submissions.facts();
  }

  @Test
  void anApprovedEntryIsAVersionLikeThoseOfTheFeed() throws Exception {
    known(410);
    Answered entered = post("analyst", "", entry(410, "a"));
    long id = entered.json().get("entryId").asLong();
    String submission = entered.json().get("submissionId").asString();

    entered.isJson(201, view(id, submission, "REQUESTED", "null", "null", "null", "null", "null"));
    assertThat(versions(submission)).as("nothing changed yet").isEmpty();
    assertThat(facts.rows("submission_status", "MARGIN_STATUS where fund_id = 410"))
        .containsExactly("NOT_RECEIVED");

    decide("approver", id, "approval").status(200);

    facts.awaitRows(
        "version, mode, manager_id, reference_date, submitted_at, updated_at, margin_local,"
            + " methodology, source, outcome, is_current, warn_codes",
        "MANAGER_MARGIN_HISTORY where submission_id = '" + submission + "'",
        "1 ORIGINAL 41 2026-11-20 2026-11-23 20:00:00.000000 2026-11-24 12:00:00.000000 12.50 SIMM"
            + " MAIL ACCEPTED 1 COM-005");
    String event =
        facts
            .rows("event_id", "MANAGER_MARGIN_HISTORY where submission_id = '" + submission + "'")
            .get(0);
    submissions
        .as("viewer")
        .get("/api/v1/submission-entries/" + id)
        .isJson(
            200,
            view(
                id,
                submission,
                "APPROVED",
                "1",
                "\"approver\"",
                "\"2026-11-24T12:00:00Z\"",
                "\"compared with the mail\"",
                "\"" + event + "\""));
    assertThat(
            facts.rows(
                "deadline_status, submission_status, is_missing, gross_margin, anchor_date",
                "MARGIN_STATUS where fund_id = 410"))
        .containsExactly("UP_TO_DATE RECEIVED_NOT_VALIDATED 0 12.50 2026-11-20");
    assertThat(
            facts.rows(
                "status, on_time, satisfied_by",
                "SUBMISSION_OBLIGATIONS where fund_id = 410 and status = 'SATISFIED'"))
        .as("the mail came in time, whenever it was approved")
        .containsExactly("SATISFIED 1 " + submission);
    decide("administrator", id, "approval").problem(409, "The entry is APPROVED");
    post("another-analyst", "", entry(410, "a")).problem(409, "was entered for this fund and date");
  }

  @Test
  void whoEnteredItDecidesNothingInTheDatabaseEither() throws Exception {
    known(420);
    long id = post("approver", "", entry(420, "b")).status(201).json().get("entryId").asLong();

    decide("approver", id, "approval").problem(403, "Who entered it does not decide on it");
    decide("approver", id, "denial").problem(403, "Who entered it does not decide on it");
    decide("analyst", id, "approval").problem(403, "roles do not allow it");
    assertThatThrownBy(
            () ->
                submissions
                    .jdbc()
                    .sql(
                        "update SUBMISSION_ENTRIES set state = 'DENIED', decided_by = 'APPROVER',"
                            + " decided_at = requested_at, decision_reason = 'x' where id = "
                            + id)
                    .update())
        .isInstanceOf(DataAccessException.class)
        .hasMessageContaining("submission_entries_four_eyes");
    decide("administrator", id, "denial").status(200);
    decide("administrator", id, "approval").problem(409, "The entry is DENIED");
    assertThat(
            facts.rows(
                "state, requested_by, decided_by, decision_reason, version is null",
                "SUBMISSION_ENTRIES where id = " + id))
        .containsExactly("DENIED approver administrator compared with the mail 1");
    assertThat(facts.rows("version", "MANAGER_MARGIN_HISTORY where fund_id = 420")).isEmpty();
    assertThat(post("analyst", "", entry(420, "b")).status(201).json().get("state").asString())
        .as("entered again after a denial")
        .isEqualTo("REQUESTED");
  }

  @Test
  void theRulesOfTheFeedJudgeIt() throws Exception {
    known(430);
    ObjectNode entry = entry(430, "c");
    entry.put("managerId", 999).put("marginLocal", -5).putNull("methodology");
    String submission = approved(entry);

    facts.awaitRows(
        "outcome, reject_codes, ingest_warnings, margin_local, is_current",
        "MANAGER_MARGIN_HISTORY where submission_id = '" + submission + "'",
        "REJECTED MRG-001 MRG-002,MRG-005 5.00 0");
    facts.awaitRows(
        "state, exception_key",
        "MARGIN_EXCEPTIONS where type = 'INVALID_SUBMISSION' and fund_id = 430",
        "OPEN " + submission + "|1");
    facts.awaitRows(
        "code, severity",
        "MARGIN_VALIDATION_LOG where submission_id = '" + submission + "' order by 1",
        "MRG-001 REJECT",
        "MRG-002 WARN",
        "MRG-005 WARN");
  }

  @Test
  void anAmendmentIsTheNextVersionOfItsSubmission() throws Exception {
    known(440);
    String submission = approved(entry(440, "d"));
    ObjectNode restated = entry(440, "e");
    restated.put("submissionId", submission).put("mode", "RESTATEMENT").put("marginLocal", 80);
    assertThat(approved(restated)).isEqualTo(submission);
    ObjectNode cancelled = entry(440, "f");
    cancelled.put("submissionId", submission).put("mode", "CANCELLATION").putNull("marginLocal");
    approved(cancelled);

    facts.awaitRows(
        "version, mode, outcome, is_current, coalesce(margin_local, 'null')",
        "MANAGER_MARGIN_HISTORY where submission_id = '" + submission + "' order by version",
        "1 ORIGINAL ACCEPTED 0 12.50",
        "2 RESTATEMENT ACCEPTED 0 80.00",
        "3 CANCELLATION ACCEPTED 1 null");
    facts.awaitRows(
        "submission_status, is_missing", "MARGIN_STATUS where fund_id = 440", "NOT_RECEIVED 1");
    restated.put("submissionId", "mail-none");
    post("analyst", "", restated).problem(404, "Submission mail-none does not exist");
  }

  @Test
  void approvedEntriesOfARebuiltDatabaseAreVersionsAgain() throws Exception {
    known(450);
    String submission = approved(entry(450, "9"));
    String where = "MANAGER_MARGIN_HISTORY where submission_id = '" + submission + "'";
    String columns = "version, event_id, content_hash, updated_at, source, outcome, warn_codes";
    facts.awaitRows("outcome, warn_codes", where, "ACCEPTED COM-005");
    String before = facts.rows(columns, where).get(0);

    submissions.jdbc().sql("delete from " + where).update();

    facts.awaitRows(columns, where, before);
  }

  @Test
  void anEntryThatCannotBeAppliedKeepsNoOtherFromItsTurn() throws Exception {
    known(480);
    String stuck = approved(entry(480, "7"));
    String next = approved(entry(480, "8"));
    String where = "MANAGER_MARGIN_HISTORY where fund_id = 480 order by submission_id = '%s'";
    facts.awaitRows("outcome", where.formatted(next), "ACCEPTED", "ACCEPTED");
    submissions
        .jdbc()
        .sql(
            "create trigger STUCK before insert on MANAGER_MARGIN_HISTORY for each row begin"
                + " if new.submission_id = '"
                + stuck
                + "' then signal sqlstate '45000'; end if; end")
        .update();
    try {
      submissions.jdbc().sql("delete from MANAGER_MARGIN_HISTORY where fund_id = 480").update();

      facts.awaitRows("submission_id, outcome", where.formatted(next), next + " ACCEPTED");
    } finally {
      submissions.jdbc().sql("drop trigger STUCK").update();
    }
    facts.awaitRows(
        "submission_id, outcome", where.formatted(next), stuck + " ACCEPTED", next + " ACCEPTED");
  }

  @ParameterizedTest
  @CsvSource({"+, 12.50", "-, 99.00"})
  void anotherContentUnderItsIdStandsOnlyIfItWasThereFirst(String sign, String stands)
      throws Exception {
    long fund = sign.equals("+") ? 490 : 500;
    known(fund);
    String submission = approved(entry(fund, "6"));
    String where = "MANAGER_MARGIN_HISTORY where submission_id = '" + submission + "'";
    facts.awaitRows("outcome", where, "ACCEPTED");

    submissions
        .jdbc()
        .sql(
            """
            update MANAGER_MARGIN_HISTORY set event_id = uuid(), content_hash = repeat('0', 64),
              updated_at = updated_at %s interval 1 second, margin_local = 99, source = 'FEED'
            where submission_id = '%s'
            """
                .formatted(sign, submission))
        .update();

    facts.awaitRows(
        "count(*)",
        "REVISION_CONFLICTS where feed = 'MARGIN' and natural_key = '" + submission + "|1'",
        "2");
    facts.awaitRows("margin_local", where, stands);
    assertThat(
            submissions
                .jdbc()
                .sql(SqlFile.read("entries/approved-and-not-applied.sql"))
                .query((row, n) -> row.getString("submission_id"))
                .list())
        .doesNotContain(submission);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "marginLocal      | null                       | except to cancel (COM-001)",
        "marginLocal      | 1.005                      | marginLocal",
        "marginLocal      | 1e30                       | marginLocal",
        "currency         | \"XXY\"                    | is no ISO 4217 code (COM-001)",
        "referenceDate    | \"2026-11-25\"             | is in the future (COM-004)",
        "submittedAt      | \"2026-11-24T12:00:00.000001Z\" | submittedAt",
        "attachmentSha256 | \"abc\"                    | is no SHA-256 in hex",
        "fileName         | \" \"                      | fileName",
        "fundId           | 0                          | fundId",
        "methodology      | \"a\\u0007b\"              | has control characters",
        "submissionId     | \"mail-1\"                 | names what is restated or cancelled",
        "mode             | \"RESTATEMENT\"            | names what is restated or cancelled",
        "mode             | \"UNSPECIFIED\"            | must be given (COM-001)"
      })
  void whatTheFeedWouldRejectIsRefused(String field, String value, String part) {
    ObjectNode entry = entry(460, "0");
    entry.set(field, JSON.readTree(value));

    post("analyst", "", entry).problem(400, part);
    assertThat(facts.rows("id", "SUBMISSION_ENTRIES where fund_id = 460")).isEmpty();
  }

  @Test
  void areListedByFilter() throws Exception {
    known(470);
    long denied = post("analyst", "", entry(470, "1")).json().get("entryId").asLong();
    long asked = post("analyst", "", entry(470, "2")).json().get("entryId").asLong();
    decide("approver", denied, "denial").status(200);

    assertThat(ids("fund=470")).isEqualTo("[" + asked + ", " + denied + "]");
    assertThat(ids("fund=470&state=DENIED")).isEqualTo("[" + denied + "]");
    assertThat(ids("fund=470&size=1&page=1")).isEqualTo("[" + denied + "]");
    assertThat(ids("fund=471")).isEqualTo("[]");
    post("viewer", "", entry(470, "3")).problem(403, "roles do not allow it");
  }

  private record Answered(Caller.Answer answer) {
    Answered status(int expected) {
      assertThat(answer.status()).as(answer.body()).isEqualTo(expected);
      return this;
    }

    void problem(int status, String part) {
      status(status);
      assertThat(answer.body()).contains(part);
    }

    JsonNode json() {
      return answer.json();
    }

    void isJson(int status, String expected) {
      answer.isJson(status, expected);
    }
  }

  private static void known(long fund) throws Exception {
    submissions.fund(fund);
    submissions.proven();
    facts.awaitRows("is_missing", "MARGIN_STATUS where fund_id = " + fund, "1");
  }

  private static ObjectNode entry(long fund, String digit) {
    return (ObjectNode)
        JSON.readTree(
            """
            {"mode": "ORIGINAL", "managerId": %d, "fundId": %d, "referenceDate": "2026-11-20",
             "submittedAt": "2026-11-23T20:00:00Z", "currency": "brl", "marginLocal": 12.500,
             "methodology": " SIMM ", "attachmentSha256": "%s", "fileName": "margem.pdf"}
            """
                .formatted(fund / 10, fund, digit.repeat(64)));
  }

  private static String approved(ObjectNode entry) {
    JsonNode entered = post("analyst", "", entry).status(201).json();
    decide("approver", entered.get("entryId").asLong(), "approval").status(200);
    return entered.get("submissionId").asString();
  }

  private static Answered post(String who, String path, JsonNode body) {
    return new Answered(
        submissions.as(who).post("/api/v1/submission-entries" + path, body.toString()));
  }

  private static Answered decide(String who, long id, String what) {
    return post(
        who, "/" + id + "/" + what, JSON.readTree("{\"reason\": \"compared with the mail\"}"));
  }

  private static List<String> versions(String submission) {
    return facts.rows(
        "version", "MANAGER_MARGIN_HISTORY where submission_id = '" + submission + "'");
  }

  private static String ids(String filter) {
    return submissions
        .as("viewer")
        .get("/api/v1/submission-entries?" + filter)
        .json()
        .get("items")
        .valueStream()
        .map(item -> item.get("entryId").asLong())
        .toList()
        .toString();
  }

  private static String view(
      long id,
      String submission,
      String state,
      String version,
      String decidedBy,
      String decidedAt,
      String reason,
      String event) {
    return """
    {"entryId": %d, "state": "%s", "submissionId": "%s", "version": %s, "mode": "ORIGINAL",
     "managerId": 41, "fundId": 410, "referenceDate": "2026-11-20",
     "submittedAt": "2026-11-23T20:00:00Z", "currency": "BRL", "marginLocal": 12.50,
     "marginOffshore": null, "marginPosted": null, "methodology": "SIMM",
     "attachmentSha256": "%s", "fileName": "margem.pdf", "requestedBy": "analyst",
     "requestedAt": "2026-11-24T12:00:00Z", "decidedBy": %s, "decidedAt": %s,
     "decisionReason": %s, "eventId": %s}
    """
        .formatted(
            id, state, submission, version, "a".repeat(64), decidedBy, decidedAt, reason, event);
  }
}
