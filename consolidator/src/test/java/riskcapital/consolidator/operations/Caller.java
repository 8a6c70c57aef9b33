package riskcapital.consolidator.operations;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpHeaders;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ConfigurableApplicationContext;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Somebody who calls the operations API of a running consolidator. */
public final class Caller {
  private static final HttpClient HTTP = HttpClient.newHttpClient();
  private static final JsonMapper JSON = JsonMapper.builder().build();

  private final String base;
  private final @Nullable String authorization;

  private Caller(String base, @Nullable String authorization) {
    this.base = base;
    this.authorization = authorization;
  }

  /** Somebody unknown. */
  public static Caller of(ConfigurableApplicationContext consolidator) {
    String port = consolidator.getEnvironment().getRequiredProperty("local.server.port");
    return new Caller("http://127.0.0.1:" + port, null);
  }

  /** The same with name and password. */
  public Caller as(String name, String password) {
    byte[] both = (name + ":" + password).getBytes(StandardCharsets.UTF_8);
    return new Caller(base, "Basic " + Base64.getEncoder().encodeToString(both));
  }

  /** The same with a token. */
  public Caller bearing(String token) {
    return new Caller(base, "Bearer " + token);
  }

  public Answer get(String path) {
    return call("GET", path, "application/json", null);
  }

  public Answer delete(String path) {
    return call("DELETE", path, "application/json", null);
  }

  public Answer put(String path, String json) {
    return call("PUT", path, "application/json", json);
  }

  public Answer post(String path, String json) {
    return call("POST", path, "application/json", json);
  }

  /** Any call. */
  public Answer call(String method, String path, String contentType, @Nullable String body) {
    HttpRequest.Builder request =
        HttpRequest.newBuilder(URI.create(base + path))
            .header("Content-Type", contentType)
            .method(
                method,
                body == null
                    ? HttpRequest.BodyPublishers.noBody()
                    : HttpRequest.BodyPublishers.ofString(body));
    if (authorization != null) {
      request.header("Authorization", authorization);
    }
    try {
      HttpResponse<String> response =
          HTTP.send(request.build(), HttpResponse.BodyHandlers.ofString());
      return new Answer(response.statusCode(), response.headers(), response.body());
    } catch (IOException e) {
      throw new IllegalStateException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  /** What came back. */
  public record Answer(int status, HttpHeaders headers, String body) {
    public JsonNode json() {
      return JSON.readTree(body);
    }

    public String header(String name) {
      return headers.firstValue(name).orElse("");
    }

    /** Asserts status and whole body; the order of fields does not matter. */
    public Answer isJson(int expectedStatus, String expectedJson) {
      assertThat(status).as(body).isEqualTo(expectedStatus);
      assertThat(json()).isEqualTo(JSON.readTree(expectedJson));
      return this;
    }

    /** Asserts a whole problem: what is common to its type, and the members given as JSON. */
    public Answer isProblem(int expectedStatus, String type, String title, String members) {
      isJson(
          expectedStatus,
          """
          {"type": "urn:risk-capital:problem:%s", "title": "%s", "status": %d, %s}
          """
              .formatted(type, title, expectedStatus, members));
      assertThat(header("Content-Type")).isEqualTo("application/problem+json");
      return this;
    }
  }
}
