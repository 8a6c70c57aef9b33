package riskcapital.simulator.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import riskcapital.simulator.Sources;
import tools.jackson.databind.JsonNode;

class ContractIT extends SimulatorServer {

  @ParameterizedTest
  @ValueSource(strings = {"positions", "aum", "margin-submissions"})
  void following_the_cursor_reads_every_fact_once(String feed) throws Exception {
    List<String> served = new ArrayList<>();
    JsonNode page = json("/api/v1/" + feed);
    page.path("items").forEach(item -> served.add(item.path("updatedAt").asString()));
    while (page.path("hasMore").asBoolean()) {
      String cursor = page.path("nextCursor").asString();
      page = json("/api/v1/" + feed + "?limit=77&cursor=" + cursor);
      page.path("items").forEach(item -> served.add(item.path("updatedAt").asString()));
    }

    String name = feed.equals("margin-submissions") ? "margin" : feed;
    List<String> facts =
        get("/admin/facts")
            .body()
            .lines()
            .map(Sources.MAPPER::readTree)
            .filter(fact -> fact.path("feed").asString().equals(name))
            .map(fact -> fact.path("item").path("updatedAt").asString())
            .toList();
    assertThat(served).hasSizeGreaterThan(300).isEqualTo(facts);
  }

  @Test
  void nothing_is_told_without_the_key() throws Exception {
    HttpResponse<String> without = send(bare("/api/v1/aum"));
    HttpResponse<String> wrong = send(bare("/admin/facts").header("X-Api-Key", "other"));

    assertThat(without.statusCode()).isEqualTo(401);
    assertThat(without.headers().firstValue("Content-Type")).hasValue("application/problem+json");
    assertThat(Sources.MAPPER.readTree(without.body()).path("status").asInt()).isEqualTo(401);
    assertThat(wrong.statusCode()).isEqualTo(403);
    assertThat(send(bare("/actuator/health")).statusCode()).isEqualTo(200);
  }

  @ParameterizedTest
  @ValueSource(strings = {"limit=0", "limit=1001", "limit=many", "cursor=abc", "cursor="})
  void a_bad_cursor_or_limit_is_a_problem_of_the_client(String query) throws Exception {
    HttpResponse<String> response = get("/api/v1/positions?" + query);

    assertThat(response.statusCode()).isEqualTo(400);
    assertThat(response.headers().firstValue("Content-Type"))
        .hasValueSatisfying(type -> assertThat(type).startsWith("application/problem+json"));
  }

  @Test
  void a_page_is_zipped_on_request() throws Exception {
    HttpResponse<byte[]> zipped =
        bytes(request("/api/v1/aum?limit=100").header("Accept-Encoding", "gzip"));

    assertThat(zipped.headers().firstValue("Content-Encoding")).hasValue("gzip");
    String body =
        new String(
            new GZIPInputStream(new ByteArrayInputStream(zipped.body())).readAllBytes(),
            StandardCharsets.UTF_8);
    assertThat(body).isEqualTo(get("/api/v1/aum?limit=100").body());
  }

  @Test
  void what_comes_after_an_as_of_is_later_than_it() throws Exception {
    String cursor = end("margin-submissions");
    JsonNode before = json("/api/v1/margin-submissions?cursor=" + cursor);
    post("/admin/scenario", "{\"kind\":\"submit\",\"fundId\":1003,\"marginLocal\":\"7.50\"}");
    JsonNode after = json("/api/v1/margin-submissions?cursor=" + cursor);

    assertThat(before.path("items").size()).isZero();
    assertThat(after.path("items").size()).isEqualTo(1);
    String updatedAt = after.path("items").path(0).path("updatedAt").asString();
    assertThat(Instant.parse(updatedAt)).isAfter(Instant.parse(before.path("asOf").asString()));
    assertThat(after.path("asOf").asString()).isEqualTo(updatedAt);
  }
}
