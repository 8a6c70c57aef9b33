package riskcapital.consolidator.flow;

import static org.assertj.core.api.Assertions.assertThat;
import static riskcapital.consolidator.flow.Events.NOON;
import static riskcapital.consolidator.flow.Events.margin;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import riskcapital.consolidator.operations.Caller;
import riskcapital.events.MarginSubmitted;
import riskcapital.events.RuleFailure;
import tools.jackson.databind.JsonNode;

/** The validation log, by fund, submission, code and time. */
class ValidationLogIT {
  private static final long FUND = 310;
  private static SharedSubmissions submissions;

  @BeforeAll
  static void start() throws Exception {
    submissions = SharedSubmissions.get();
    submissions.fund(FUND);
    MarginSubmitted blank = margin("Q1", 1, FUND, "100", NOON);
    blank.setWarnings(
        List.of(
            RuleFailure.newBuilder()
                .setCode("MRG-005")
                .setField("methodology")
                .setReason("the methodology is blank")
                .build()));
    submissions.submit(blank);
    submissions.submit(margin("Q2", 1, FUND, "1100", NOON.plusSeconds(1)));
    submissions.proven();
    Facts facts = submissions.facts();
    facts.awaitRows(
        "submission_id, code",
        "MARGIN_VALIDATION_LOG where fund_id = 310 and feed = 'MARGIN' order by 1",
        "Q1 COM-005",
        "Q1 MRG-005",
        "Q2 COM-005",
        "Q2 MRG-003",
        "Q2 MRG-007");
    submissions
        .jdbc()
        .sql(
            "update MARGIN_VALIDATION_LOG set recorded_at = '2026-11-24 10:00:00'"
                + " where fund_id = 310 and code <> 'MRG-003'")
        .update();
    submissions
        .jdbc()
        .sql(
            "update MARGIN_VALIDATION_LOG set recorded_at = '2026-11-24 11:00:00'"
                + " where fund_id = 310 and code = 'MRG-003'")
        .update();
  }

  @Test
  void anEntryTellsItemRuleAndWhoFoundIt() {
    Caller.Answer answer = get("submission=Q1&code=MRG-005");
    JsonNode entry = answer.json().at("/items/0");

    answer.isJson(
        200,
        """
        {"items": [
           {"id": %s, "feed": "MARGIN", "itemKey": "Q1|1", "fundId": 310, "submissionId": "Q1",
            "version": 1, "businessDate": "2026-11-20", "code": "MRG-005", "severity": "WARN",
            "field": "methodology", "line": null, "reason": "the methodology is blank",
            "origin": "INGESTER", "actor": "system", "eventId": "%s",
            "recordedAt": "2026-11-24T10:00:00Z", "clearedAt": null}],
         "page": 0, "size": 50, "total": 1}
        """
            .formatted(entry.get("id"), margin("Q1", 1, FUND, "100", NOON).getEventId()));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "submission=Q2                                              | MRG-003 MRG-007 COM-005",
        "submission=Q2&code=MRG-007                                 | MRG-007",
        "fund=310&code=MRG-005                                      | MRG-005",
        "fund=311                                                   | ''",
        "submission=Q2&from=2026-11-24T11:00:00Z                    | MRG-003",
        "submission=Q2&from=2026-11-24T11:00:00.000001Z             | ''",
        "submission=Q2&to=2026-11-24T11:00:00Z                      | MRG-007 COM-005",
        "submission=Q1&from=2026-11-24T09:00:00Z&to=2026-11-24T10:00:00Z | ''"
      })
  void listsByFilter(String filter, String expected) {
    assertThat(codes(get(filter)))
        .containsExactlyInAnyOrderElementsOf(
            expected.isEmpty() ? List.of() : List.of(expected.split(" ", -1)));
  }

  @Test
  void theNewestComeFirstAndPagesPartTheList() {
    List<String> whole = ids(get("fund=310"));
    List<String> parts = new ArrayList<>();
    for (int page = 0; page < whole.size(); page++) {
      parts.addAll(ids(get("fund=310&size=1&page=" + page)));
    }
    assertThat(parts).isEqualTo(whole).hasSizeGreaterThanOrEqualTo(5);
    assertThat(
            get("fund=310")
                .json()
                .get("items")
                .valueStream()
                .map(item -> Instant.parse(item.get("recordedAt").asString())))
        .isSortedAccordingTo((a, b) -> b.compareTo(a));
  }

  @Test
  void aPeriodIsOfInstantsAndBeginsBeforeItEnds() {
    assertRefused("from=yesterday", "from", "must be an instant such as 2026-11-28T12:00:00Z");
    assertRefused("from=2026-11-20T00:00:01Z&to=2026-11-20T00:00:00Z", "to", "is before from");
  }

  private static void assertRefused(String filter, String field, String message) {
    get(filter)
        .isProblem(
            400,
            "invalid-request",
            "The request is not valid",
            """
            "detail": "Some values are not allowed", "instance": "/api/v1/validation-log",
            "errors": [{"field": "%s", "message": "%s"}]
            """
                .formatted(field, message));
  }

  private static Caller.Answer get(String filter) {
    return submissions.as("viewer").get("/api/v1/validation-log?" + filter);
  }

  private static List<String> codes(Caller.Answer page) {
    return texts(page, "code");
  }

  private static List<String> ids(Caller.Answer page) {
    return texts(page, "id");
  }

  private static List<String> texts(Caller.Answer page, String field) {
    assertThat(page.status()).as(page.body()).isEqualTo(200);
    List<String> texts =
        page.json().get("items").valueStream().map(item -> item.get(field).asString()).toList();
    assertThat(page.json().get("total").asInt()).isGreaterThanOrEqualTo(texts.size());
    return texts;
  }
}
