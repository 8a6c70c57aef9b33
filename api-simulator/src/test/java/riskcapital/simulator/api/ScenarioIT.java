package riskcapital.simulator.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import riskcapital.simulator.Sources;
import tools.jackson.databind.JsonNode;

class ScenarioIT extends SimulatorServer {

  @Test
  void a_submission_is_made_restated_and_cancelled() throws Exception {
    String cursor = end("margin-submissions");
    play("\"kind\":\"submit\",\"fundId\":1005,\"submissionId\":\"A-1\",\"marginLocal\":\"9.25\"");
    play(
        "\"kind\":\"restate\",\"fundId\":1005,\"submissionId\":\"A-1\",\"marginLocal\":\"8.00\","
            + "\"marginOffshore\":\"1.00\",\"referenceDate\":\"2026-03-02\"");
    play("\"kind\":\"cancel\",\"fundId\":1005,\"submissionId\":\"A-1\"");

    List<String> versions = new ArrayList<>();
    json("/api/v1/margin-submissions?cursor=" + cursor)
        .path("items")
        .forEach(
            item ->
                versions.add(
                    String.join(
                        " ",
                        item.path("submissionId").asString(),
                        item.path("version").asString(),
                        item.path("mode").asString(),
                        item.path("marginLocal").asString("-"),
                        item.path("marginOffshore").asString("-"),
                        item.path("referenceDate").asString())));
    assertThat(versions)
        .containsExactly(
            "A-1 1 ORIGINAL 9.25 - 2026-03-06",
            "A-1 2 RESTATEMENT 8.00 1.00 2026-03-02",
            "A-1 3 CANCELLATION - - 2026-03-02");
    assertThat(facts("\"A-1\"")).hasSize(3);
  }

  @Test
  void generated_submissions_are_restated_and_cancelled_above_their_highest_version()
      throws Exception {
    JsonNode first = json("/api/v1/margin-submissions?limit=30").path("items").path(20);
    String id = first.path("submissionId").asString().strip();

    JsonNode item =
        play(
            "\"kind\":\"cancel\",\"fundId\":%d,\"submissionId\":\"%s\""
                .formatted(first.path("fundId").asLong(), id));

    assertThat(item.path("item").path("version").asInt()).isGreaterThan(1);
    assertThat(item.path("item").path("managerId").asLong())
        .isEqualTo(first.path("managerId").asLong());
  }

  @Test
  void portfolios_and_assets_are_reported_with_the_next_revision() throws Exception {
    String rows =
        "[{\"assetTypeCode\":\"SWAP\",\"quantity\":1,\"marketValue\":3,\"notional\":\"-10.00\","
            + "\"currency\":\"USD\",\"fxRate\":5.105}]";
    String date = ",\"portfolioDate\":\"2026-03-05\"";
    play("\"kind\":\"report-positions\",\"fundId\":9002,\"positions\":" + rows + date);
    play("\"kind\":\"report-positions\",\"fundId\":9002" + date);
    JsonNode aum =
        play(
            "\"kind\":\"report-aum\",\"fundId\":9002,\"aum\":-5,\"investorType\":\"UNKNOWN\","
                + "\"status\":\"CLOSED\"");

    List<String> facts = facts("\"fundId\":9002,");
    assertThat(facts).hasSize(3);
    JsonNode first = Sources.MAPPER.readTree(facts.get(1)).path("item");
    assertThat(first.path("totals").toString())
        .isEqualTo(
            "{\"SWAP\":{\"grossNotional\":\"51.05\",\"grossMarketValue\":\"15.32\","
                + "\"netMarketValue\":\"15.32\",\"exposureAmount\":\"51.05\",\"count\":1}}");
    JsonNode second = Sources.MAPPER.readTree(facts.get(2)).path("item");
    assertThat(second.path("revision").asInt()).isEqualTo(2);
    assertThat(second.path("positionCount").asInt()).isZero();
    assertThat(aum.path("item").path("status").asString()).isEqualTo("CLOSED");
    assertThat(aum.path("item").path("investorType").isValueNode()).isFalse();
  }

  @Test
  void withholding_begins_and_ends_at_instants_of_its_own() throws Exception {
    JsonNode answer = play("\"kind\":\"withhold\",\"fundId\":1007");
    JsonNode ended = play("\"kind\":\"withhold\",\"fundId\":1007,\"ended\":true");

    assertThat(Instant.parse(ended.path("since").asString()))
        .isAfter(Instant.parse(answer.path("since").asString()));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{\"kind\":\"bogus\",\"fundId\":1}",
        "{\"kind\":\"submit\",\"fundId\":0}",
        "{",
        "{}"
      })
  void nonsense_is_refused(String body) throws Exception {
    assertThat(post("/admin/scenario", body).statusCode()).isEqualTo(400);
  }

  @Test
  void what_was_never_submitted_can_not_be_restated() throws Exception {
    HttpResponse<String> answer =
        post("/admin/scenario", "{\"kind\":\"restate\",\"fundId\":1005,\"submissionId\":\"none\"}");

    assertThat(answer.statusCode()).isEqualTo(404);
  }

  @Test
  void the_clock_stands_for_all_feeds_at_one_instant() throws Exception {
    String frozen = json(post("/admin/freeze", "")).path("asOf").asString();

    for (String feed : List.of("aum", "positions", "margin-submissions")) {
      assertThat(json("/api/v1/" + feed).path("asOf").asString()).isEqualTo(frozen);
    }
    assertThat(get("/admin/facts").headers().firstValue("X-As-Of")).hasValue(frozen);
    assertThat(post("/admin/freeze?at=2020-01-01T00:00:00Z", "").statusCode()).isEqualTo(409);
    assertThat(json(post("/admin/unfreeze", "")).path("asOf").asString()).isEqualTo(frozen);
  }

  private JsonNode play(String members) throws Exception {
    HttpResponse<String> answer = post("/admin/scenario", "{" + members + "}");
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(201);
    return json(answer);
  }

  private static JsonNode json(HttpResponse<String> response) {
    return Sources.MAPPER.readTree(response.body());
  }

  private List<String> facts(String part) throws Exception {
    return get("/admin/facts").body().lines().filter(line -> line.contains(part)).toList();
  }
}
