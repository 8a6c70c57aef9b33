package riskcapital.simulator.api;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import org.junit.jupiter.api.AfterEach;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import riskcapital.simulator.ApiSimulator;
import riskcapital.simulator.Sources;
import tools.jackson.databind.JsonNode;

/** The running simulator at a fixed noon; all test classes share it. */
@SpringBootTest(
    classes = ApiSimulator.class,
    webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
    properties = {
      "simulator.epoch=2024-03-09",
      "simulator.clock=2026-03-09T15:00:00Z",
      "simulator.funds=60",
      "simulator.positions-per-fund=12",
      "simulator.large-portfolio-rows=0"
    })
abstract class SimulatorServer {

  private final HttpClient client = HttpClient.newHttpClient();

  @LocalServerPort private int port;

  @AfterEach
  void clearFaults() throws Exception {
    send(request("/admin/faults").DELETE());
  }

  final HttpRequest.Builder request(String path) {
    return bare(path).header("X-Api-Key", "local-key");
  }

  final HttpRequest.Builder bare(String path) {
    return HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path));
  }

  final HttpResponse<String> get(String path) throws IOException, InterruptedException {
    return send(request(path));
  }

  final HttpResponse<String> post(String path, String body)
      throws IOException, InterruptedException {
    return send(
        request(path)
            .header("Content-Type", "application/json")
            .POST(HttpRequest.BodyPublishers.ofString(body)));
  }

  final HttpResponse<String> send(HttpRequest.Builder request)
      throws IOException, InterruptedException {
    return client.send(request.build(), HttpResponse.BodyHandlers.ofString());
  }

  final HttpResponse<byte[]> bytes(HttpRequest.Builder request)
      throws IOException, InterruptedException {
    return client.send(request.build(), HttpResponse.BodyHandlers.ofByteArray());
  }

  final JsonNode json(String path) throws IOException, InterruptedException {
    return Sources.MAPPER.readTree(get(path).body());
  }

  /** The whole feed's newest cursor. */
  final String end(String feed) throws IOException, InterruptedException {
    JsonNode page = json("/api/v1/" + feed + "?limit=1000");
    while (page.path("hasMore").asBoolean()) {
      page = json("/api/v1/" + feed + "?limit=1000&cursor=" + page.path("nextCursor").asString());
    }
    return page.path("nextCursor").asString();
  }
}
