package riskcapital.simulator.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import org.junit.jupiter.api.Test;
import riskcapital.simulator.Sources;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;

class FaultsIT extends SimulatorServer {

  private static final String PAGE = "/api/v1/aum?limit=20";

  @Test
  void a_status_comes_as_often_as_wanted_with_seconds_to_wait() throws Exception {
    fault("\"kind\":\"STATUS_503\",\"feed\":\"aum\",\"times\":2,\"retryAfterSeconds\":3");

    HttpResponse<String> refused = get(PAGE);
    assertThat(refused.statusCode()).isEqualTo(503);
    assertThat(refused.headers().firstValue("Retry-After")).hasValue("3");
    assertThat(refused.headers().firstValue("Content-Type")).hasValue("application/problem+json");
    assertThat(get("/api/v1/margin-submissions").statusCode()).isEqualTo(200);
    assertThat(get(PAGE).statusCode()).isEqualTo(503);
    assertThat(get(PAGE).statusCode()).isEqualTo(200);
  }

  @Test
  void a_status_comes_with_a_date_or_without_a_hint_until_cleared() throws Exception {
    fault("\"kind\":\"STATUS_429\",\"times\":1,\"retryAfterSeconds\":60,\"retryAfterAsDate\":true");
    fault("\"kind\":\"STATUS_429\"");

    HttpResponse<String> dated = get(PAGE);
    assertThat(dated.statusCode()).isEqualTo(429);
    String date = dated.headers().firstValue("Retry-After").orElseThrow();
    assertThat(ZonedDateTime.parse(date, DateTimeFormatter.RFC_1123_DATE_TIME).toInstant())
        .isBetween(Instant.now(), Instant.now().plusSeconds(61));
    assertThat(get(PAGE).headers().firstValue("Retry-After")).isEmpty();
    assertThat(get(PAGE).statusCode()).isEqualTo(429);
    send(request("/admin/faults").DELETE());
    assertThat(get(PAGE).statusCode()).isEqualTo(200);
  }

  @Test
  void an_answer_may_take_its_time() throws Exception {
    fault("\"kind\":\"LATENCY\",\"latency\":\"PT0.4S\",\"times\":1");

    long begin = System.nanoTime();
    assertThat(get(PAGE).statusCode()).isEqualTo(200);
    assertThat(Duration.ofNanos(System.nanoTime() - begin)).isGreaterThan(Duration.ofMillis(390));
  }

  @Test
  void a_connection_may_break() throws Exception {
    fault("\"kind\":\"DROP_CONNECTION\",\"times\":1");

    assertThatExceptionOfType(IOException.class).isThrownBy(() -> get(PAGE));
    assertThat(get(PAGE).statusCode()).isEqualTo(200);
  }

  @Test
  void json_may_be_cut_or_wrong() throws Exception {
    String whole = get(PAGE).body();
    fault("\"kind\":\"TRUNCATED_JSON\",\"times\":1");
    fault("\"kind\":\"MALFORMED_JSON\",\"times\":1");

    HttpResponse<String> cut = get(PAGE);
    HttpResponse<String> wrong = get(PAGE);
    assertThat(cut.statusCode()).isEqualTo(200);
    assertThat(whole).startsWith(cut.body().substring(0, cut.body().length() - 2));
    assertThat(wrong.body().length()).isGreaterThan(whole.length());
    assertThatExceptionOfType(JacksonException.class)
        .isThrownBy(() -> Sources.MAPPER.readTree(cut.body()));
    assertThatExceptionOfType(JacksonException.class)
        .isThrownBy(() -> Sources.MAPPER.readTree(wrong.body()));
  }

  @Test
  void a_page_may_come_twice() throws Exception {
    fault("\"kind\":\"DUPLICATE_PAGE\",\"times\":1");

    JsonNode first = json(PAGE);
    JsonNode second = json(PAGE + "&cursor=" + first.path("nextCursor").asString());
    JsonNode third = json(PAGE + "&cursor=" + second.path("nextCursor").asString());
    assertThat(second.path("items")).isEqualTo(first.path("items"));
    assertThat(second.path("nextCursor")).isNotEqualTo(first.path("nextCursor"));
    assertThat(third.path("items")).isNotEqualTo(first.path("items"));
  }

  @Test
  void a_feed_may_stand_still_while_the_others_go_on() throws Exception {
    String cursor = end("aum");
    fault("\"kind\":\"STANDSTILL\",\"feed\":\"aum\"");
    JsonNode before = json("/api/v1/aum?cursor=" + cursor);
    post("/admin/scenario", "{\"kind\":\"report-aum\",\"fundId\":1003,\"aum\":\"5.00\"}");

    assertThat(json("/api/v1/aum?cursor=" + cursor)).isEqualTo(before);
    assertThat(Instant.parse(json("/api/v1/positions").path("asOf").asString()))
        .isAfter(Instant.parse(before.path("asOf").asString()));
    send(request("/admin/faults").DELETE());
    JsonNode items = json("/api/v1/aum?cursor=" + cursor).path("items");
    assertThat(items.size()).isEqualTo(1);
    assertThat(items.path(0).path("aum").decimalValue()).isEqualByComparingTo("5");
  }

  @Test
  void a_fault_that_does_not_exist_is_refused() throws Exception {
    assertThat(post("/admin/faults", "{\"kind\":\"FIRE\"}").statusCode()).isEqualTo(400);
    assertThat(post("/admin/faults", "{\"feed\":\"x\",\"kind\":\"LATENCY\"}").statusCode())
        .isEqualTo(400);
    assertThat(json("/admin/faults").size()).isZero();
  }

  private void fault(String members) throws Exception {
    assertThat(post("/admin/faults", "{" + members + "}").statusCode()).isEqualTo(201);
  }
}
