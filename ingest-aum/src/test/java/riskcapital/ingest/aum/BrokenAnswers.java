package riskcapital.ingest.aum;

import static riskcapital.ingest.aum.AumBench.item;

import com.sun.net.httpserver.HttpExchange;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import riskcapital.ingest.test.Answer;

/** Answers that are no page, by what is wrong with them. Each would bring fund 99. */
final class BrokenAnswers {
  static final String PAGE =
      Answer.pageJson("2026-11-20T21:00:00Z", "lost", false, List.of(item(99)));
  private static final String JSON = "application/json";

  private BrokenAnswers() {}

  /** Every kind, in order. */
  static Map<String, Answer> all() {
    Map<String, Answer> all = new LinkedHashMap<>();
    all.put("without items", json("\"items\"", "\"rows\""));
    all.put("items null", Answer.body(bare("null")));
    all.put("items no array", Answer.body(bare("{}")));
    all.put("items twice", Answer.body(PAGE.replace("{\"asOf\"", "{\"items\":[],\"asOf\"")));
    all.put("without nextCursor", json("\"nextCursor\"", "\"next\""));
    all.put("nextCursor null", json("\"lost\"", "null"));
    all.put("nextCursor blank", json("\"lost\"", "\" \""));
    all.put("nextCursor a number", json("\"lost\"", "7"));
    all.put("without asOf", json("\"asOf\"", "\"time\""));
    all.put("asOf a number", json("\"2026-11-20T21:00:00Z\"", "1795208400"));
    all.put("asOf without offset", json("21:00:00Z", "21:00:00"));
    all.put("without hasMore", json("\"hasMore\":false,", ""));
    all.put("hasMore a text", json("false", "\"false\""));
    all.put("hasMore a number", json("false", "0"));
    all.put("an array", Answer.body("[" + PAGE + "]"));
    all.put("a text", Answer.body("\"page\""));
    all.put("null", Answer.body("null"));
    all.put("an empty body", Answer.typed(JSON, ""));
    all.put("white space", Answer.typed(JSON, " \n "));
    all.put("HTML", Answer.typed("text/html", "<html><body>We are busy</body></html>"));
    all.put("HTML said to be JSON", Answer.typed(JSON, "<html><body>We are busy</body></html>"));
    all.put("a page said to be HTML", Answer.typed("text/html; charset=utf-8", PAGE));
    all.put("a page in another character set", Answer.typed(JSON + ";charset=utf-16", PAGE));
    all.put("a type that is none", Answer.typed("json, I think", PAGE));
    all.put("no content", Answer.status(204));
    all.put("accepted, with a page", Answer.typed(202, JSON, PAGE));
    all.put("partial content", Answer.typed(206, JSON, PAGE));
    all.put("a redirection", Answer.status(302, "Location", "/api/v1/aum?cursor=done&limit=1"));
    all.put("permanently elsewhere", Answer.status(308, "Location", "/elsewhere"));
    all.put("gzip that is none", encoded("gzip"));
    all.put("an encoding that nobody knows", encoded("snappy"));
    all.put("cut off", Answer.truncated(PAGE));
    all.put("no answer", Answer.dropped());
    all.put("a page and more", Answer.body(PAGE + PAGE));
    all.put("a wrong last character", Answer.body(PAGE.substring(0, PAGE.length() - 1) + "]"));
    all.put("an item cut off", Answer.body(PAGE.substring(0, PAGE.length() - 10)));
    all.put("a byte that is no UTF-8", Answer.bytes(200, JSON, notUtf8()));
    all.put("a header of a megabyte", Answer.status(200, "X-Long", "x".repeat(1_000_000)));
    all.put("an endless error", BrokenAnswers::endlessError);
    return all;
  }

  private static Answer json(String part, String other) {
    if (!PAGE.contains(part)) {
      throw new IllegalArgumentException("no " + part);
    }
    return Answer.body(PAGE.replace(part, other));
  }

  private static String bare(String items) {
    return PAGE.replace("[" + item(99) + "]", items);
  }

  private static byte[] notUtf8() {
    return PAGE.replace("Fund 99", "Fund \u00e9").getBytes(StandardCharsets.ISO_8859_1);
  }

  private static Answer encoded(String encoding) {
    return exchange -> {
      exchange.getResponseHeaders().add("Content-Encoding", encoding);
      Answer.typed(JSON, PAGE).to(exchange);
    };
  }

  /** More than the heap holds, as fast as it is taken. */
  private static void endlessError(HttpExchange exchange) throws IOException {
    exchange.sendResponseHeaders(500, 0);
    byte[] block = " ".repeat(65_536).getBytes(StandardCharsets.UTF_8);
    OutputStream out = exchange.getResponseBody();
    while (true) {
      out.write(block);
    }
  }
}
