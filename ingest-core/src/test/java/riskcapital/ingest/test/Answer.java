package riskcapital.ingest.test;

import com.sun.net.httpserver.HttpExchange;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.zip.GZIPOutputStream;

/** What a {@link StubSource} does with one request. */
@FunctionalInterface
public interface Answer {
  /** Answers; the stub closes the exchange afterwards. */
  void to(HttpExchange exchange) throws IOException;

  /** A page of items. */
  static Answer page(String nextCursor, boolean hasMore, String... items) {
    return page("2026-11-20T21:00:00Z", nextCursor, hasMore, List.of(items));
  }

  /** A page of items as of an instant. */
  static Answer page(String asOf, String nextCursor, boolean hasMore, List<String> items) {
    return body(pageJson(asOf, nextCursor, hasMore, items));
  }

  /** A page's JSON. */
  static String pageJson(String asOf, String nextCursor, boolean hasMore, List<String> items) {
    return """
    {"asOf":"%s","nextCursor":"%s","hasMore":%s,"items":[%s]}"""
        .formatted(asOf, nextCursor, hasMore, String.join(",", items));
  }

  /** A body with status 200, gzipped when the client takes it. */
  static Answer body(String json) {
    return exchange -> {
      byte[] bytes = json.getBytes(StandardCharsets.UTF_8);
      String accepted = exchange.getRequestHeaders().getFirst("Accept-Encoding");
      if (accepted != null && accepted.contains("gzip")) {
        exchange.getResponseHeaders().add("Content-Encoding", "gzip");
        bytes = gzip(bytes);
      }
      exchange.getResponseHeaders().add("Content-Type", "application/json");
      exchange.sendResponseHeaders(200, bytes.length);
      exchange.getResponseBody().write(bytes);
    };
  }

  /** A body of a type with status 200; without type when it is empty. */
  static Answer typed(String type, String body) {
    return typed(200, type, body);
  }

  /** A body of a type. */
  static Answer typed(int status, String type, String body) {
    return bytes(status, type, body.getBytes(StandardCharsets.UTF_8));
  }

  /** Bytes of a type. */
  static Answer bytes(int status, String type, byte[] body) {
    return exchange -> {
      if (!type.isEmpty()) {
        exchange.getResponseHeaders().add("Content-Type", type);
      }
      exchange.sendResponseHeaders(status, body.length == 0 ? -1 : body.length);
      if (body.length > 0) {
        exchange.getResponseBody().write(body);
      }
    };
  }

  /** A page in chunks of so many bytes. */
  static Answer chunked(String json, int chunk) {
    return exchange -> {
      byte[] bytes = json.getBytes(StandardCharsets.UTF_8);
      exchange.getResponseHeaders().add("Content-Type", "application/json");
      exchange.sendResponseHeaders(200, 0);
      OutputStream out = exchange.getResponseBody();
      for (int at = 0; at < bytes.length; at += chunk) {
        out.write(bytes, at, Math.min(chunk, bytes.length - at));
        out.flush();
      }
    };
  }

  /** An error, with headers in pairs. */
  static Answer status(int status, String... headers) {
    return exchange -> {
      for (int i = 0; i < headers.length; i += 2) {
        exchange.getResponseHeaders().add(headers[i], headers[i + 1]);
      }
      exchange.sendResponseHeaders(status, -1);
    };
  }

  /** The connection ends without an answer. */
  static Answer dropped() {
    return HttpExchange::close;
  }

  /** The first half of a body, then the connection ends. */
  static Answer truncated(String json) {
    return exchange -> {
      byte[] bytes = json.getBytes(StandardCharsets.UTF_8);
      exchange.sendResponseHeaders(200, bytes.length);
      exchange.getResponseBody().write(bytes, 0, bytes.length / 2);
    };
  }

  /** Announces that it is asked, sends the first half of a body, and no more until released. */
  static Answer held(String json, CountDownLatch asked, CountDownLatch release) {
    return exchange -> {
      byte[] bytes = json.getBytes(StandardCharsets.UTF_8);
      exchange.sendResponseHeaders(200, 0);
      OutputStream out = exchange.getResponseBody();
      out.write(bytes, 0, bytes.length / 2);
      out.flush();
      asked.countDown();
      try {
        release.await();
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
      }
      out.write(bytes, bytes.length / 2, bytes.length - bytes.length / 2);
    };
  }

  private static byte[] gzip(byte[] bytes) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (GZIPOutputStream gzip = new GZIPOutputStream(out)) {
      gzip.write(bytes);
    }
    return out.toByteArray();
  }
}
