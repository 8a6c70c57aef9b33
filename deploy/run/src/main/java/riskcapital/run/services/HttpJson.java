package riskcapital.run.services;

import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Requests to the services and to the source. */
public final class HttpJson {
  /** Reads and writes what the services speak. */
  public static final JsonMapper MAPPER = JsonMapper.builder().build();

  private final HttpClient http =
      HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(5)).build();
  private final String apiKey;

  /**
   * @param apiKey sent with every request in {@code X-Api-Key}
   */
  public HttpJson(String apiKey) {
    this.apiKey = apiKey;
  }

  /** Status of a GET, 0 when nobody answers. */
  public int status(URI uri) throws InterruptedException {
    try {
      return http.send(request(uri).GET().build(), HttpResponse.BodyHandlers.discarding())
          .statusCode();
    } catch (IOException e) {
      return 0;
    }
  }

  /** Body of a GET as text. */
  public String text(URI uri) throws IOException, InterruptedException {
    return http.send(request(uri).GET().build(), HttpResponse.BodyHandlers.ofString()).body();
  }

  /** Body of a GET as it arrives; the caller closes it. */
  public InputStream stream(URI uri) throws IOException, InterruptedException {
    HttpRequest request = request(uri).GET().timeout(Duration.ofMinutes(30)).build();
    var response = http.send(request, HttpResponse.BodyHandlers.ofInputStream());
    if (response.statusCode() != 200) {
      throw new IOException(uri + " answers " + response.statusCode());
    }
    return response.body();
  }

  /** Body of a POST without content. */
  public JsonNode post(URI uri) throws IOException, InterruptedException {
    var response =
        http.send(
            request(uri).POST(HttpRequest.BodyPublishers.noBody()).build(),
            HttpResponse.BodyHandlers.ofString());
    if (response.statusCode() / 100 != 2) {
      throw new IOException(uri + " answers " + response.statusCode());
    }
    return MAPPER.readTree(response.body());
  }

  private HttpRequest.Builder request(URI uri) {
    return HttpRequest.newBuilder(uri).timeout(Duration.ofSeconds(30)).header("X-Api-Key", apiKey);
  }
}
