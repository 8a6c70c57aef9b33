package riskcapital.consolidator.flow;

import static org.assertj.core.api.Assertions.assertThat;
import static riskcapital.consolidator.flow.Events.NOON;
import static riskcapital.consolidator.flow.Events.margin;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import riskcapital.consolidator.operations.Caller;
import riskcapital.events.MarginSubmitted;

/** Submissions as they are listed, with what became of their versions. */
class SubmissionsIT {
  private static final long FUND = 210;
  private static final long OTHER = 220;
  private static final String FIRST_EVENT = margin("L1", 1, FUND, "100", NOON).getEventId();
  private static SharedSubmissions submissions;
  private static Facts facts;

  @BeforeAll
  static void start() throws Exception {
    submissions = SharedSubmissions.get();
    facts = submissions.facts();
    submissions.fund(FUND);
    submissions.fund(OTHER);
    MarginSubmitted told = margin("L1", 1, FUND, "100", NOON);
    told.setMethodology("SIMM");
    submissions.submit(told);
    submissions.submit(margin("L1", 2, FUND, "1100", NOON.plusSeconds(1)));
    MarginSubmitted foreign = margin("L2", 1, FUND, "100", NOON);
    foreign.setManagerId(777L);
    foreign.setReferenceDate(LocalDate.parse("2026-11-19"));
    submissions.submit(foreign);
    submissions.submit(margin("L3", 1, OTHER, "100", NOON));
    submissions.submit(margin("L4", 1, OTHER, "100", SharedSubmissions.NOW.plusSeconds(1)));
    submissions.proven();
    facts.awaitRows(
        "submission_id, version, outcome",
        "MANAGER_MARGIN_HISTORY where fund_id in (210, 220) order by 1",
        "L1 1 ACCEPTED",
        "L1 2 ACCEPTED",
        "L2 1 REJECTED",
        "L3 1 ACCEPTED",
        "L4 1 PENDING");
  }

  @Test
  void oneShowsAllItsVersionsWithTheRulesThatFail() {
    Caller.Answer answer = submissions.as("viewer").get("/api/v1/submissions/L1");

    answer.isJson(
        200,
        """
        {"submissionId": "L1", "versions": [
          {"version": 1, "eventId": "%s", "mode": "ORIGINAL", "managerId": 21, "fundId": 210,
           "referenceDate": "2026-11-20", "submittedAt": "2026-11-20T12:00:00Z",
           "updatedAt": "2026-11-20T12:00:00Z", "currency": "BRL", "marginLocal": 100.00,
           "marginOffshore": null, "marginPosted": null, "methodology": "SIMM",
           "outcome": "ACCEPTED", "judgedAt": "2026-11-24T12:00:00Z", "current": false,
           "failedRules": [{"code": "COM-005", "severity": "WARN"}], "validation": null, "source": "FEED",
           "recordedAt": %s},
          {"version": 2, "eventId": "%s", "mode": "RESTATEMENT", "managerId": 21, "fundId": 210,
           "referenceDate": "2026-11-20", "submittedAt": "2026-11-20T12:00:01Z",
           "updatedAt": "2026-11-20T12:00:01Z", "currency": "BRL", "marginLocal": 1100.00,
           "marginOffshore": null, "marginPosted": null, "methodology": null,
           "outcome": "ACCEPTED", "judgedAt": "2026-11-24T12:00:00Z", "current": true,
           "failedRules": [{"code": "COM-005", "severity": "WARN"},
                           {"code": "MRG-003", "severity": "WARN"}], "validation": null, "source": "FEED",
           "recordedAt": %s}]}
        """
            .formatted(
                FIRST_EVENT,
                answer.json().at("/versions/0/recordedAt"),
                margin("L1", 2, FUND, "1100", NOON).getEventId(),
                answer.json().at("/versions/1/recordedAt")));
  }

  @Test
  void whatRejectedAVersionIsTold() {
    assertThat(
            submissions
                .as("viewer")
                .get("/api/v1/submissions/L2")
                .json()
                .at("/versions/0/failedRules")
                .toString())
        .isEqualTo("[{\"code\":\"MRG-001\",\"severity\":\"REJECT\"}]");
    assertThat(submissions.as("viewer").get("/api/v1/submissions/none").status()).isEqualTo(404);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "fund=210                                   | L1 L2",
        "fund=210&outcome=REJECTED                  | L2",
        "fund=220&outcome=PENDING                   | L4",
        "manager=777                                | L2",
        "manager=22                                 | L3 L4",
        "manager=22&outcome=REJECTED                | ''",
        "submissionId=L3                            | L3",
        "submissionId=l3                            | ''",
        "fund=210&to=2026-11-19                     | L2",
        "fund=210&from=2026-11-20                   | L1",
        "fund=210&from=2026-11-19&to=2026-11-20     | L1 L2",
        "fund=210&from=2026-11-21                   | ''"
      })
  void listsByFilter(String filter, String expected) {
    Caller.Answer answer = submissions.as("viewer").get("/api/v1/submissions?" + filter);
    List<String> ids = ids(answer);
    assertThat(ids).containsExactlyInAnyOrderElementsOf(words(expected));
    assertThat(answer.json().get("total").asInt()).isEqualTo(ids.size());
  }

  @Test
  void pagesPartTheListInAStableOrder() {
    String list = "/api/v1/submissions?from=2026-11-19&to=2026-11-20";
    List<String> whole = ids(submissions.as("viewer").get(list + "&size=500"));
    List<String> parts = new ArrayList<>();
    for (int page = 0; page < whole.size(); page++) {
      parts.addAll(ids(submissions.as("viewer").get(list + "&size=1&page=" + page)));
    }
    assertThat(whole).contains("L1", "L2", "L3", "L4");
    assertThat(parts).isEqualTo(whole);
    assertThat(submissions.as("viewer").get("/api/v1/submissions?funds=1").status()).isEqualTo(400);
    assertThat(submissions.as("viewer").get("/api/v1/submissions?outcome=X").status())
        .isEqualTo(400);
  }

  @Test
  void aPeriodThatEndsBeforeItBeginsIsRefused() {
    submissions
        .as("viewer")
        .get("/api/v1/submissions?from=2026-11-20&to=2026-11-19")
        .isProblem(
            400,
            "invalid-request",
            "The request is not valid",
            """
            "detail": "Some values are not allowed", "instance": "/api/v1/submissions",
            "errors": [{"field": "to", "message": "is before from"}]
            """);
  }

  private static List<String> words(String text) {
    return text.isEmpty() ? List.of() : List.of(text.split(" ", -1));
  }

  private static List<String> ids(Caller.Answer page) {
    assertThat(page.status()).as(page.body()).isEqualTo(200);
    return page.json()
        .get("items")
        .valueStream()
        .map(item -> item.get("submissionId").asString())
        .toList();
  }
}
