package riskcapital.ingest.aum;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import riskcapital.ingest.test.Answer;

/** Pages that honour the contract in unusual ways, each of one fund and leading to the next. */
final class OddAnswers {
  static final String LAST = "the end";
  private static final String PAGE =
      """
      {"asOf":"2026-11-20T21:00:00Z","nextCursor":"%s","hasMore":true,"items":[%s]}""";

  private OddAnswers() {}

  /** Every kind by its cursor, in order. */
  static Map<String, Answer> all() {
    Map<String, Answer> all = new LinkedHashMap<>();
    all.put("unknown fields", json(unknownFields()));
    all.put("nulls", json(page("absent optionals", nulls(2))));
    all.put("absent optionals", json(page("numbers", AumJson.item(3, 1).toString())));
    all.put("numbers", json(page("asOf with an offset", numbers(4))));
    all.put("asOf with an offset", json(asOf("2026-11-20T18:00:00-03:00", "asOf to the nano", 5)));
    all.put("asOf to the nano", json(asOf("2026-11-20T21:00:00.123456789Z", "chunked", 6)));
    all.put("chunked", Answer.chunked(one("gzip chunked", 7), 7));
    all.put("gzip chunked", json(one("BOM and white space", 8)));
    all.put("BOM and white space", json("\uFEFF \n" + one("other order", 9) + "\r\n\t "));
    all.put("other order", json(otherOrder()));
    all.put("no content type", Answer.typed("", one("another JSON type", 11)));
    all.put(
        "another JSON type",
        Answer.typed("application/vnd.example+json; charset=UTF-8", one("cursor/ü?&=+%41#", 12)));
    all.put("cursor/ü?&=+%41#", json(one("escapes", 13)));
    all.put("escapes", json(escapes()));
    all.put("an empty page", json(page("more than the limit", "")));
    all.put("more than the limit", json(many()));
    return all;
  }

  /** What must be on the topic: {@code fund|name|aum|shares|var95}. */
  static List<String> reports() {
    List<String> reports = new ArrayList<>();
    for (int fund = 1; fund <= 15; fund++) {
      reports.add(
          switch (fund) {
            case 4 -> "4|Fund 4|1234567.80|1000.50000000|0.00000000";
            case 14 -> "14|Ação \"14\"|1000000.00|null|null";
            default -> fund + "|Fund " + fund + "|1000000.00|null|null";
          });
    }
    for (int fund = 1_001; fund <= 3_000; fund++) {
      reports.add(fund + "|Fund " + fund + "|1000000.00|null|null");
    }
    return reports;
  }

  private static Answer json(String body) {
    return Answer.body(body);
  }

  private static String page(String next, String item) {
    return PAGE.formatted(next, item);
  }

  private static String one(String next, int fund) {
    return page(next, AumJson.item(fund, 1).toString());
  }

  private static String asOf(String asOf, String next, int fund) {
    return one(next, fund).replace("2026-11-20T21:00:00Z", asOf);
  }

  private static String unknownFields() {
    String item =
        AumJson.item(1, 1)
            .with("items", "[{\"fundId\":99}]")
            .with("x", "{\"aum\":1,\"y\":[[{}],\"]}\"]}")
            .with("", "\"\"")
            .toString();
    return page("nulls", item).replace("{\"asOf\"", "{\"page\":{\"items\":[9]},\"asOf\"");
  }

  private static String nulls(int fund) {
    AumJson item = AumJson.item(fund, 1);
    for (String optional :
        List.of("investorType", "portfolioType", "fundClassDesc", "status", "shares", "var95")) {
      item.with(optional, "null");
    }
    return item.toString();
  }

  private static String numbers(int fund) {
    return AumJson.item(fund, 1)
        .with("fundId", fund + ".000")
        .with("managerId", "7e0")
        .with("aum", "12345678" + "0".repeat(60) + ".00e-61")
        .with("shares", "1.0005" + "0".repeat(90) + "E+3")
        .with("navPerShare", "1233.95082459")
        .with("var95", "1e-999999999")
        .toString();
  }

  private static String otherOrder() {
    return "{\"items\":[%s],\"hasMore\":true,\"nextCursor\":\"no content type\",\"asOf\":\"%s\"}"
        .formatted(AumJson.item(10, 1), "2026-11-20T21:00:00Z");
  }

  private static String escapes() {
    String item =
        AumJson.item(14, 1).with("fundName", "\"A\\u00e7\\u00E3o \\\"14\\\"\"").toString();
    return page("an empty page", item).replace("\"hasMore\"", "\"has\\u004dore\"");
  }

  private static String many() {
    StringBuilder items = new StringBuilder(AumJson.item(15, 1).toString());
    for (int fund = 1_001; fund <= 3_000; fund++) {
      items.append(",\n").append(AumJson.item(fund, 1));
    }
    return page(LAST, items.toString());
  }
}
