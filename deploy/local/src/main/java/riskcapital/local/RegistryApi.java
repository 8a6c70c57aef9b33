package riskcapital.local;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;

/** The little of the registry's Confluent-compatible API that a start needs. */
public final class RegistryApi {
  private final HttpClient client =
      HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(2)).build();
  private final String address;

  public RegistryApi(String address) {
    this.address = address;
  }

  public boolean answers() {
    try {
      return send(request("/subjects").GET().build()).statusCode() == 200;
    } catch (IOException e) {
      return false;
    }
  }

  /**
   * Every new version of every subject must be readable by, and able to read, all before it. The
   * registry's own default checks nothing.
   */
  public void requireFullTransitiveCompatibility() {
    HttpRequest request =
        request("/config")
            .header("Content-Type", "application/json")
            .PUT(BodyPublishers.ofString("{\"compatibility\":\"FULL_TRANSITIVE\"}"))
            .build();
    try {
      HttpResponse<String> answer = send(request);
      if (answer.statusCode() != 200) {
        throw new StackException(
            "The registry refuses FULL_TRANSITIVE compatibility: " + answer.body());
      }
    } catch (IOException e) {
      throw new StackException("The registry stopped answering: " + e.getMessage(), e);
    }
  }

  private HttpRequest.Builder request(String path) {
    return HttpRequest.newBuilder(URI.create(address + path)).timeout(Duration.ofSeconds(10));
  }

  private HttpResponse<String> send(HttpRequest request) throws IOException {
    try {
      return client.send(request, BodyHandlers.ofString());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new StackException("The wait for the registry was interrupted", e);
    }
  }
}
