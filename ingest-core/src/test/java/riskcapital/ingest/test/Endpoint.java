package riskcapital.ingest.test;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;

/** Asks an ingester's own endpoints. */
public final class Endpoint {
  private final HttpClient client = HttpClient.newHttpClient();
  private final String url;

  /** Endpoints below a URL. */
  public Endpoint(String url) {
    this.url = url;
  }

  /** Status and body, such as {@code 503 {"status":"DOWN",...}}. */
  public String get(String path) {
    try {
      HttpResponse<String> response =
          client.send(
              HttpRequest.newBuilder(URI.create(url + path)).build(),
              HttpResponse.BodyHandlers.ofString());
      return response.statusCode() + " " + response.body();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  /** The line of a metric that begins so; empty when there is none. */
  public String metric(String beginning) {
    return get("/actuator/prometheus")
        .lines()
        .filter(line -> line.startsWith(beginning))
        .findFirst()
        .orElse("");
  }
}
