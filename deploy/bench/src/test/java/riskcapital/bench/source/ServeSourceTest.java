package riskcapital.bench.source;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import riskcapital.events.Feed;
import riskcapital.run.services.HttpJson;
import tools.jackson.databind.JsonNode;

class ServeSourceTest {
  @TempDir Path folder;

  @Test
  void itemsAreReadOnceShownAndInOrder() throws Exception {
    try (ServeSource source = new ServeSource(folder)) {
      SourceFeed feed = source.feed(Feed.AUM);
      for (int fund = 1; fund <= 3; fund++) {
        feed.add("{\"fundId\":%d}".formatted(fund).getBytes(UTF_8));
      }
      JsonNode none = page(source, "");
      assertThat(none.get("items")).isEmpty();
      assertThat(none.get("hasMore").asBoolean()).isFalse();

      feed.show();
      JsonNode first = page(source, "?limit=2&cursor=" + none.get("nextCursor").asString());
      assertThat(first.get("items").findValuesAsString("fundId")).containsExactly("1", "2");
      assertThat(first.get("hasMore").asBoolean()).isTrue();
      JsonNode last = page(source, "?limit=2&cursor=" + first.get("nextCursor").asString());
      assertThat(last.get("items").findValuesAsString("fundId")).containsExactly("3");
      assertThat(last.get("hasMore").asBoolean()).isFalse();
      assertThat(Instant.parse(last.get("items").get(0).get("updatedAt").asString()))
          .isBetween(asOf(none), asOf(first));
    }
  }

  @Test
  void aClientNeedsTheKey() throws Exception {
    try (ServeSource source = new ServeSource(folder)) {
      assertThat(ask(source, "", null).statusCode()).isEqualTo(401);
      assertThat(ask(source, "", "other").statusCode()).isEqualTo(403);
      assertThat(ask(source, "?cursor=x", ServeSource.API_KEY).statusCode()).isEqualTo(400);
    }
  }

  private static Instant asOf(JsonNode page) {
    return Instant.parse(page.get("asOf").asString());
  }

  private static JsonNode page(ServeSource source, String query) throws Exception {
    return HttpJson.MAPPER.readTree(ask(source, query, ServeSource.API_KEY).body());
  }

  private static HttpResponse<String> ask(ServeSource source, String query, @Nullable String key)
      throws IOException, InterruptedException {
    HttpRequest.Builder request =
        HttpRequest.newBuilder(URI.create(source.address() + "/api/v1/aum" + query));
    if (key != null) {
      request.header("X-Api-Key", key);
    }
    return HttpClient.newHttpClient().send(request.build(), HttpResponse.BodyHandlers.ofString());
  }
}
