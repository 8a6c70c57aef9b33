package riskcapital.run;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import riskcapital.reference.AumFact;
import riskcapital.reference.Fact;
import riskcapital.reference.FundClass;
import riskcapital.reference.FundState;
import riskcapital.reference.InMemoryFacts;
import riskcapital.reference.InvestorType;
import riskcapital.reference.MarginFact;
import riskcapital.reference.PortfolioFact;
import riskcapital.reference.PositionTotal;
import riskcapital.reference.SubmissionMode;
import riskcapital.run.services.HttpJson;
import riskcapital.run.terminal.RunException;
import riskcapital.schemas.ContentHash;
import tools.jackson.databind.JsonNode;

/**
 * The simulator's facts, one JSON object a line, as facts of the reference model. Items that an
 * ingester must refuse are no facts.
 */
final class ReadFacts {
  private ReadFacts() {}

  static InMemoryFacts from(InputStream ndjson) throws IOException {
    InMemoryFacts facts = new InMemoryFacts();
    try (BufferedReader lines =
        new BufferedReader(new InputStreamReader(ndjson, StandardCharsets.UTF_8))) {
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        JsonNode fact = HttpJson.MAPPER.readTree(line);
        if (fact.get("expected").asString().equals("accept")) {
          facts.add(fact(fact));
        }
      }
    }
    return facts;
  }

  private static Fact fact(JsonNode fact) {
    JsonNode item = fact.get("item");
    String feed = fact.get("feed").asString();
    return switch (feed) {
      case "aum" -> aum(item);
      case "positions" -> portfolio(item);
      case "margin" -> margin(item, codes(fact));
      default -> throw new RunException("the simulator names an unknown feed: " + feed);
    };
  }

  private static AumFact aum(JsonNode item) {
    String investorType = text(item, "investorType");
    return new AumFact(
        item.get("fundId").asLong(),
        LocalDate.parse(item.get("referenceDate").asString()),
        item.get("revision").asInt(),
        instant(item, "updatedAt"),
        hash(item),
        item.get("managerId").asLong(),
        investorType == null ? null : InvestorType.valueOf(investorType),
        FundClass.valueOf(item.get("fundClass").asString()),
        text(item, "status") == null
            ? FundState.ACTIVE
            : FundState.valueOf(item.get("status").asString()),
        item.get("currency").asString(),
        new BigDecimal(item.get("aum").asString()),
        decimal(item, "ownMarginLimit"));
  }

  private static PortfolioFact portfolio(JsonNode item) {
    Map<String, PositionTotal> totals = new TreeMap<>();
    for (Map.Entry<String, JsonNode> entry : item.get("totals").properties()) {
      JsonNode total = entry.getValue();
      totals.put(
          entry.getKey(),
          new PositionTotal(
              new BigDecimal(total.get("grossNotional").asString()),
              new BigDecimal(total.get("grossMarketValue").asString()),
              new BigDecimal(total.get("netMarketValue").asString()),
              new BigDecimal(total.get("exposureAmount").asString()),
              total.get("count").asInt()));
    }
    return new PortfolioFact(
        item.get("fundId").asLong(),
        LocalDate.parse(item.get("portfolioDate").asString()),
        item.get("revision").asInt(),
        instant(item, "updatedAt"),
        hash(item),
        totals,
        item.get("rejectedRows").asInt());
  }

  private static MarginFact margin(JsonNode item, Set<String> codes) {
    return new MarginFact(
        item.get("submissionId").asString(),
        item.get("version").asInt(),
        instant(item, "updatedAt"),
        hash(item),
        SubmissionMode.valueOf(item.get("mode").asString()),
        item.get("managerId").asLong(),
        item.get("fundId").asLong(),
        LocalDate.parse(item.get("referenceDate").asString()),
        instant(item, "submittedAt"),
        item.get("currency").asString(),
        decimal(item, "marginLocal"),
        decimal(item, "marginOffshore"),
        codes);
  }

  private static Set<String> codes(JsonNode fact) {
    Set<String> codes = new HashSet<>();
    fact.get("codes").forEach(code -> codes.add(code.asString()));
    return codes;
  }

  /** Tells contents of one key apart, as the ingesters' own hash does. */
  private static String hash(JsonNode item) {
    ContentHash hash = new ContentHash();
    for (Map.Entry<String, JsonNode> field : item.properties()) {
      if (!field.getKey().equals("updatedAt") && !field.getValue().isNull()) {
        hash.add(field.getKey(), field.getValue().toString());
      }
    }
    return hash.hex();
  }

  private static Instant instant(JsonNode item, String field) {
    return Instant.parse(item.get(field).asString());
  }

  private static @Nullable String text(JsonNode item, String field) {
    JsonNode value = item.get(field);
    return value == null || value.isNull() ? null : value.asString();
  }

  private static @Nullable BigDecimal decimal(JsonNode item, String field) {
    String text = text(item, field);
    return text == null ? null : new BigDecimal(text);
  }
}
