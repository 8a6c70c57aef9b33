package riskcapital.consolidator.flow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.jayway.jsonpath.JsonPath;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

class FeedsAndHealthIT {
  private final SharedConsolidator shared = SharedConsolidator.get();

  FeedsAndHealthIT() throws Exception {}

  @Test
  void everyFeedIsShownWithItsWatermarkAndNewestRun() throws Exception {
    List<String> feeds = JsonPath.read(get("/api/v1/feeds"), "$[*].feed");
    assertThat(feeds).containsExactly("AUM", "MARGIN", "POSITIONS");
  }

  @Test
  void healthTellsOfListenersDatabaseAndOutbox() {
    await()
        .atMost(Duration.ofSeconds(60))
        .untilAsserted(
            () -> {
              String health = get("/actuator/health");
              for (String part : List.of("listeners", "db", "outbox")) {
                assertThat(JsonPath.<String>read(health, "$.components." + part + ".status"))
                    .isEqualTo("UP");
              }
            });
  }

  @Test
  void whatFlowsIsCounted() throws Exception {
    assertThat(get("/actuator/prometheus"))
        .contains("rcm_consolidator_watermark_lag")
        .contains("rcm_consolidator_outbox_waiting");
  }

  private String get(String path) throws Exception {
    String port = shared.property("local.server.port");
    HttpRequest request =
        HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path)).build();
    return HttpClient.newHttpClient().send(request, HttpResponse.BodyHandlers.ofString()).body();
  }
}
