package riskcapital.ingest.test;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedDeque;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.jspecify.annotations.Nullable;

/** A source of one feed over HTTP: a page for each cursor, and errors in between. */
public final class StubSource implements AutoCloseable {
  /** A request as it came; {@code cursor} is empty for the beginning. */
  public record Request(
      Instant at, String path, String cursor, String limit, @Nullable String apiKey) {}

  private final HttpServer server;
  private final ExecutorService executor = Executors.newCachedThreadPool();
  private final Map<String, Answer> pages = new ConcurrentHashMap<>();
  private final ConcurrentLinkedDeque<Answer> next = new ConcurrentLinkedDeque<>();
  private final List<Request> requests = new CopyOnWriteArrayList<>();

  /** Serves on a free port of loopback. */
  public StubSource() {
    try {
      server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    server.setExecutor(executor);
    server.createContext("/", this::handle);
    server.start();
  }

  private void handle(HttpExchange exchange) throws IOException {
    Map<String, String> query = query(exchange.getRequestURI().getRawQuery());
    String cursor = query.getOrDefault("cursor", "");
    requests.add(
        new Request(
            Instant.now(),
            exchange.getRequestURI().getPath(),
            cursor,
            query.getOrDefault("limit", ""),
            exchange.getRequestHeaders().getFirst("X-Api-Key")));
    Answer answer = next.poll();
    if (answer == null) {
      answer = pages.getOrDefault(cursor, Answer.status(400));
    }
    try (exchange) {
      answer.to(exchange);
    }
  }

  /** Answers requests for a cursor, the beginning's being empty. */
  public StubSource at(String cursor, Answer answer) {
    pages.put(cursor, answer);
    return this;
  }

  /** Answers the next request whatever its cursor; may be called several times in a row. */
  public StubSource next(Answer answer) {
    next.add(answer);
    return this;
  }

  /** Every request so far. */
  public List<Request> requests() {
    return requests;
  }

  /** The base URL. */
  public String url() {
    return "http://127.0.0.1:" + server.getAddress().getPort();
  }

  @Override
  public void close() {
    server.stop(0);
    executor.shutdownNow();
  }

  private static Map<String, String> query(@Nullable String raw) {
    Map<String, String> query = new ConcurrentHashMap<>();
    for (String pair : raw == null ? new String[0] : raw.split("&", -1)) {
      String[] parts = pair.split("=", 2);
      query.put(parts[0], URLDecoder.decode(parts[1], StandardCharsets.UTF_8));
    }
    return query;
  }
}
