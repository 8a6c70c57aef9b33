package riskcapital.bench.source;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.Collectors;
import riskcapital.events.Feed;

/**
 * The three source APIs on loopback, on a free port. A cursor is the number of items before it.
 * Answers are not compressed: on one machine that would measure gzip.
 */
public final class ServeSource implements AutoCloseable {
  /** The key that a client must have. */
  public static final String API_KEY = "bench-key";

  private static final int DEFAULT_LIMIT = 200;
  private static final int THREADS = 4;
  private final Map<Feed, SourceFeed> feeds = new LinkedHashMap<>();
  private final HttpServer server;
  private final ExecutorService threads = Executors.newFixedThreadPool(THREADS);

  /**
   * Starts to serve three empty feeds.
   *
   * @param folder for the feeds' files
   */
  public ServeSource(Path folder) throws IOException {
    System.setProperty("sun.net.httpserver.nodelay", "true");
    Files.createDirectories(folder);
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.setExecutor(threads);
    serve(Feed.POSITIONS, "positions", folder);
    serve(Feed.AUM, "aum", folder);
    serve(Feed.MARGIN, "margin-submissions", folder);
    server.start();
  }

  private void serve(Feed feed, String path, Path folder) throws IOException {
    SourceFeed items = new SourceFeed(folder.resolve(path + ".json"));
    feeds.put(feed, items);
    server.createContext("/api/v1/" + path, exchange -> answer(exchange, items));
  }

  /** Base address. */
  public URI address() {
    return URI.create("http://127.0.0.1:" + server.getAddress().getPort());
  }

  /** What a feed serves. */
  public SourceFeed feed(Feed feed) {
    SourceFeed items = feeds.get(feed);
    if (items == null) {
      throw new IllegalArgumentException("no feed " + feed);
    }
    return items;
  }

  private static void answer(HttpExchange exchange, SourceFeed feed) throws IOException {
    try (exchange) {
      String key = exchange.getRequestHeaders().getFirst("X-Api-Key");
      if (!API_KEY.equals(key)) {
        refuse(exchange, key == null ? 401 : 403);
        return;
      }
      Map<String, String> asked = parameters(exchange.getRequestURI());
      SourceFeed.Page page;
      try {
        int after = asked.containsKey("cursor") ? Integer.parseInt(asked.get("cursor")) : 0;
        int limit =
            asked.containsKey("limit") ? Integer.parseInt(asked.get("limit")) : DEFAULT_LIMIT;
        page = feed.page(after, limit);
      } catch (NumberFormatException e) {
        refuse(exchange, 400);
        return;
      }
      exchange.getResponseHeaders().set("Content-Type", "application/json");
      exchange.sendResponseHeaders(200, page.size());
      try (OutputStream body = exchange.getResponseBody()) {
        page.write(body);
      }
    }
  }

  private static void refuse(HttpExchange exchange, int status) throws IOException {
    exchange.sendResponseHeaders(status, -1);
  }

  private static Map<String, String> parameters(URI uri) {
    String query = uri.getQuery() == null ? "" : uri.getQuery();
    return Arrays.stream(query.split("&", -1))
        .filter(part -> part.contains("="))
        .map(part -> part.split("=", 2))
        .collect(Collectors.toMap(part -> part[0], part -> part[1]));
  }

  @Override
  public void close() throws IOException {
    server.stop(0);
    threads.shutdownNow();
    for (SourceFeed feed : feeds.values()) {
      feed.close();
    }
  }
}
