package riskcapital.consolidator.flow;

import static org.assertj.core.api.Assertions.assertThat;
import static riskcapital.consolidator.flow.Events.DAY;
import static riskcapital.consolidator.flow.Events.NOON;
import static riskcapital.consolidator.flow.Events.aum;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.context.ConfigurableApplicationContext;
import riskcapital.consolidator.access.People;
import riskcapital.consolidator.operations.Caller;
import riskcapital.events.MarginExceptionEvent;
import riskcapital.events.MarginExceptionState;
import riskcapital.schemas.EventIds;
import riskcapital.schemas.Topic;
import riskcapital.schemas.Wire;
import tools.jackson.databind.JsonNode;

/** Decisions over HTTP, through the database to the topics. */
class ExceptionsApiIT {
  private static final int FUNDS = 6;
  private static Installation installation;
  private static Publisher publisher;
  private static ConfigurableApplicationContext consolidator;
  private static Facts facts;

  @BeforeAll
  static void start() throws Exception {
    installation =
        People.configure(Installation.create("decisions"))
            .with("rcm.clock.fixed-at", "2026-11-23T12:00:00Z");
    publisher = new Publisher(installation);
    for (long fund = 1; fund <= FUNDS; fund++) {
      publisher.send(Topic.AUM, fund, aum(fund, DAY, 1, "0.00", NOON));
      publisher.send(Topic.AUM, fund, aum(fund, DAY, 1, "1.00", NOON.plusSeconds(1)));
    }
    consolidator = installation.start();
    facts = new Facts(installation.jdbc());
    facts.awaitRows("count(*)", "MARGIN_EXCEPTIONS where type = 'CONFLICTING_REVISION'", "6");
    facts.awaitRows("count(*)", "MARGIN_EXCEPTIONS where type = 'NON_POSITIVE_AUM'", "6");
  }

  @AfterAll
  static void stop() {
    consolidator.close();
    publisher.close();
    installation.close();
  }

  @Test
  void everyDecisionIsAnsweredWithTheExceptionAfterItAndIsOnTheTopics() {
    UUID id = conflict(1);
    Caller analyst = as("analyst");
    post(analyst, id, "acknowledgement", 1, "").status(200);
    post(analyst, id, "assignment", 2, "\"assignee\": \"another-analyst\"").status(200);
    post(as("another-analyst"), id, "comments", 3, "\"text\": \" asked \"").status(200);
    post(analyst, id, "waiver-request", 4, expiring("2026-11-24T12:00:00Z")).status(200);
    post(as("approver"), id, "waiver-denial", 5, "\"reason\": \"no\"").status(200);
    post(analyst, id, "waiver-request", 6, expiring("2026-11-25T12:00:00Z")).status(200);
    post(as("approver"), id, "waiver-approval", 7, "\"reason\": \"agreed\"").status(200);
    Answered resolved =
        post(analyst, id, "resolution", 8, "\"reason\": \"the custodian explained\"");

    resolved
        .answer()
        .isJson(
            200,
            """
            {"exceptionId": "%s", "type": "CONFLICTING_REVISION", "key": "AUM|1|2026-11-20|1",
             "ordinal": 1, "previousExceptionId": null, "state": "RESOLVED", "live": false,
             "severity": "MEDIUM", "fundId": 1, "managerId": 0, "sequence": 9,
             "openedAt": "2026-11-23T12:00:00Z", "changedAt": "2026-11-23T12:00:00Z",
             "dueAt": null, "late": null, "latenessBusinessHours": null, "escalationLevel": null,
             "assignee": "another-analyst",
             "waiver": {"requestSequence": 7, "requestedBy": "analyst",
                        "expiresAt": "2026-11-25T12:00:00Z"},
             "reason": "the custodian explained"}
            """
                .formatted(id));
    JsonNode history = as("viewer").get("/api/v1/exceptions/" + id).json();
    assertThat(history.get("exception")).isEqualTo(resolved.answer().json());
    assertThat(
            history
                .get("events")
                .valueStream()
                .map(e -> words(e, "sequence", "change", "before", "after", "actor", "comment")))
        .containsExactly(
            "1 OPENED null OPEN system null",
            "2 ACKNOWLEDGED OPEN ACKNOWLEDGED analyst null",
            "3 ASSIGNED ACKNOWLEDGED ACKNOWLEDGED analyst null",
            "4 COMMENTED ACKNOWLEDGED ACKNOWLEDGED another-analyst asked",
            "5 WAIVER_REQUESTED ACKNOWLEDGED WAIVER_REQUESTED analyst null",
            "6 WAIVER_DENIED WAIVER_REQUESTED OPEN approver null",
            "7 WAIVER_REQUESTED OPEN WAIVER_REQUESTED analyst null",
            "8 WAIVED WAIVER_REQUESTED WAIVED approver null",
            "9 RESOLVED WAIVED RESOLVED analyst null");
    facts.awaitRows("count(*)", "OUTBOX where published_at is null", "0");
    assertThat(publishedEvents(id))
        .isEqualTo(
            facts.rows(
                "event_id, sequence, change_kind, coalesce(state_before, 'UNSPECIFIED'),"
                    + " state_after, actor, reason, coalesce(assignee, 'null'),"
                    + " coalesce(comment_text, 'null')",
                "MARGIN_EXCEPTION_EVENTS where exception_id = '" + id + "' order by sequence"));
    assertThat(publishedStates(id)).endsWith("9 RESOLVED another-analyst").hasSize(9);
  }

  @Test
  void whatIsStaleUnknownOrNotAllowedIsAProblemAndChangesNothing() {
    UUID id = conflict(2);
    post(as("approver"), id, "waiver-request", 1, expiring("2026-11-24T12:00:00Z")).status(200);
    post(as("analyst"), id, "comments", 1, "\"text\": \"late\"")
        .problem("stale", 409, "\"sequence\":2");
    post(as("analyst"), id, "acknowledgement", 2, "")
        .problem("conflict", 409, "The exception is WAIVER_REQUESTED");
    post(as("approver"), id, "waiver-approval", 2, "\"reason\": \"mine\"")
        .problem("forbidden", 403, "Who asked for the waiver does not decide on it");
    post(as("analyst"), id, "waiver-approval", 2, "\"reason\": \"no approver\"")
        .problem("forbidden", 403, "The caller's roles do not allow it");
    post(as("viewer"), id, "comments", 2, "\"text\": \"reads only\"")
        .problem("forbidden", 403, "The caller's roles do not allow it");
    post(as("administrator"), id, "waiver-denial", 2, "\"reason\": \" \"")
        .problem("invalid-request", 400, "reason");
    UUID breach = EventIds.exception("NON_POSITIVE_AUM", "2", 1);
    post(as("analyst"), breach, "resolution", 1, "\"reason\": \"by hand\"")
        .problem("conflict", 409, "An exception of type NON_POSITIVE_AUM ends with its condition");
    post(as("analyst"), breach, "waiver-request", 1, expiring("2026-11-23T12:00:00Z"))
        .problem("invalid-request", 400, "expiresAt");
    post(as("analyst"), new UUID(0, 7), "comments", 1, "\"text\": \"nothing\"")
        .problem("not-found", 404, "does not exist");
    assertThat(as("viewer").get("/api/v1/exceptions/" + new UUID(0, 7)).status()).isEqualTo(404);
    assertThat(as("viewer").get("/api/v1/exceptions/none").status()).isEqualTo(400);
    assertThat(facts.rows("sequence, state", "MARGIN_EXCEPTIONS where exception_id = '" + id + "'"))
        .containsExactly("2 WAIVER_REQUESTED");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "type=NON_POSITIVE_AUM                                  | 6",
        "type=NON_POSITIVE_AUM&live=true                        | 6",
        "type=NON_POSITIVE_AUM&live=false                       | 0",
        "fund=4                                                 | 2",
        "fund=4&severity=CRITICAL                               | 1",
        "fund=4&state=OPEN                                      | 2",
        "fund=4&state=WAIVED                                    | 0",
        "manager=0&type=CONFLICTING_REVISION                    | 6",
        "manager=7                                              | 0",
        "assignee=nobody                                        | 0"
      })
  void listsByFilter(String filter, int total) {
    assertThat(as("viewer").get("/api/v1/exceptions?" + filter).json().get("total").asInt())
        .isEqualTo(total);
  }

  @Test
  void pagesPartTheListInAStableOrder() {
    String list = "/api/v1/exceptions?type=NON_POSITIVE_AUM";
    List<String> whole = ids(as("viewer").get(list));
    List<String> parts = new ArrayList<>();
    for (int page = 0; page < 4; page++) {
      parts.addAll(ids(as("viewer").get(list + "&size=2&page=" + page)));
    }
    assertThat(whole).hasSize(6);
    assertThat(parts).isEqualTo(whole);
    assertThat(as("viewer").get("/api/v1/exceptions?typ=X").status()).isEqualTo(400);
    assertThat(as("viewer").get("/api/v1/exceptions?type=NOTHING").status()).isEqualTo(400);
  }

  @Test
  void ofTwoWhoDecideAtOnceOnTheSameEventOneIsTaken() throws Exception {
    UUID id = conflict(5);
    ExecutorService two = Executors.newFixedThreadPool(2);
    try {
      for (int seen = 1; seen <= 10; seen++) {
        int sequence = seen;
        List<Future<Integer>> both = new ArrayList<>();
        for (String name : new String[] {"analyst", "another-analyst"}) {
          both.add(
              two.submit(
                  () ->
                      post(as(name), id, "comments", sequence, "\"text\": \"at once\"")
                          .answer()
                          .status()));
        }
        assertThat(List.of(both.get(0).get(), both.get(1).get()))
            .containsExactlyInAnyOrder(200, 409);
      }
    } finally {
      two.shutdownNow();
    }
    assertThat(facts.rows("sequence", "MARGIN_EXCEPTIONS where exception_id = '" + id + "'"))
        .containsExactly("11");
  }

  private record Answered(Caller.Answer answer) {
    void status(int expected) {
      assertThat(answer.status()).as(answer.body()).isEqualTo(expected);
    }

    void problem(String type, int status, String part) {
      status(status);
      assertThat(answer.json().get("type").asString())
          .isEqualTo("urn:risk-capital:problem:" + type);
      assertThat(answer.body()).contains(part);
    }
  }

  private static Answered post(Caller who, UUID id, String what, int seen, String members) {
    String body = "{\"sequence\": " + seen + (members.isEmpty() ? "}" : ", " + members + "}");
    return new Answered(who.post("/api/v1/exceptions/" + id + "/" + what, body));
  }

  private static String expiring(String at) {
    return "\"reason\": \"known\", \"expiresAt\": \"" + at + "\"";
  }

  private static Caller as(String name) {
    return Caller.of(consolidator).as(name, name);
  }

  private static UUID conflict(long fund) {
    return EventIds.exception("CONFLICTING_REVISION", "AUM|" + fund + "|2026-11-20|1", 1);
  }

  private static List<String> ids(Caller.Answer page) {
    return page.json()
        .get("items")
        .valueStream()
        .map(item -> item.get("exceptionId").asString())
        .toList();
  }

  private static String words(JsonNode node, String... fields) {
    return Stream.of(fields)
        .map(node::get)
        .map(value -> value.isNull() ? "null" : value.asString())
        .collect(Collectors.joining(" "));
  }

  private static List<String> publishedEvents(UUID id) {
    String topic = installation.topic(Topic.EXCEPTIONS);
    try (var deserializer = Wire.deserializer(installation.stack().registryUrl())) {
      return new Reader(installation)
          .all(topic).stream()
              .map(record -> (MarginExceptionEvent) deserializer.deserialize(topic, record.value()))
              .filter(event -> event.getExceptionId().equals(id.toString()))
              .map(
                  e ->
                      String.join(
                          " ",
                          e.getEventId(),
                          String.valueOf(e.getSequence()),
                          e.getChange().name(),
                          e.getStateBefore().name(),
                          e.getStateAfter().name(),
                          e.getActor(),
                          e.getReason(),
                          String.valueOf(e.getAssignee()),
                          String.valueOf(e.getComment())))
              .toList();
    }
  }

  private static List<String> publishedStates(UUID id) {
    String topic = installation.topic(Topic.EXCEPTION_STATE);
    try (var deserializer = Wire.deserializer(installation.stack().registryUrl())) {
      return new Reader(installation)
          .all(topic).stream()
              .map(record -> (MarginExceptionState) deserializer.deserialize(topic, record.value()))
              .filter(state -> state.getExceptionId().equals(id.toString()))
              .map(s -> s.getSequence() + " " + s.getState() + " " + s.getAssignee())
              .toList();
    }
  }
}
