package riskcapital.schemas;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/**
 * A registry on loopback for one schema, under id 1. Confluent's client asks it before the first
 * event and remembers what it says, so it is not part of a loop.
 */
public final class OneSchemaRegistry implements AutoCloseable {
  private static final JsonMapper JSON = JsonMapper.builder().build();
  private static final int ID = 1;
  private final HttpServer server;
  private volatile @Nullable String schema;

  /** Starts it. */
  public OneSchemaRegistry() {
    try {
      server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    server.createContext("/subjects/", this::register);
    server.createContext("/schemas/ids/" + ID, this::find);
    server.start();
  }

  /** Where it is. */
  public String url() {
    return "http://127.0.0.1:" + server.getAddress().getPort();
  }

  private void register(HttpExchange exchange) throws IOException {
    schema = JSON.readTree(exchange.getRequestBody()).required("schema").stringValue();
    answer(exchange, Map.of("id", ID));
  }

  private void find(HttpExchange exchange) throws IOException {
    String known = schema;
    if (known == null) {
      exchange.sendResponseHeaders(404, -1);
    } else {
      answer(exchange, Map.of("schema", known));
    }
  }

  private static void answer(HttpExchange exchange, Map<String, Object> fields) throws IOException {
    try (exchange) {
      byte[] body = JSON.writeValueAsBytes(fields);
      exchange.sendResponseHeaders(200, body.length);
      exchange.getResponseBody().write(body);
    }
  }

  @Override
  public void close() {
    server.stop(0);
  }
}
