package riskcapital.simulator.source;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import riskcapital.simulator.time.BusinessDays;
import tools.jackson.databind.JsonNode;

/** Whether the data give the consolidator something to find, rule by rule, in simple terms. */
record ConsolidationFindings(
    List<JsonNode> aum, List<JsonNode> portfolios, List<JsonNode> submissions) {

  private static final Set<String> OTC = Set.of("OTC_OPTION", "SWAP", "FORWARD", "NDF", "COE");
  private static final String UNMAPPED = "STRUCTURED_NOTE";

  void addTo(Set<String> codes) {
    Map<Long, TreeMap<LocalDate, JsonNode>> assets = new HashMap<>();
    for (JsonNode item : aum) {
      LocalDate date = day(item, "referenceDate");
      add(codes, "COM-005", !BusinessDays.contains(date));
      add(codes, "AUM-001", number(item, "aum").signum() <= 0);
      TreeMap<LocalDate, JsonNode> ofFund =
          assets.computeIfAbsent(item.path("fundId").asLong(), id -> new TreeMap<>());
      JsonNode before = ofFund.get(BusinessDays.before(date));
      add(codes, "AUM-002", before != null && differs(item, before, "0.20"));
      ofFund.put(date, item);
    }
    portfolios.forEach(each -> portfolio(codes, each, assets));
    submissions(codes, assets);
  }

  private static void portfolio(
      Set<String> codes, JsonNode item, Map<Long, TreeMap<LocalDate, JsonNode>> assets) {
    for (JsonNode row : item.path("rows")) {
      String type = row.path("assetTypeCode").asString();
      add(codes, "POS-003", OTC.contains(type) && row.path("counterparty").isNull());
      add(codes, "POS-004", type.equals(UNMAPPED));
    }
    JsonNode sameDay =
        assets
            .getOrDefault(item.path("fundId").asLong(), new TreeMap<>())
            .get(day(item, "portfolioDate"));
    BigDecimal value =
        item.path("totals").properties().stream()
            .map(total -> number(total.getValue(), "netMarketValue"))
            .reduce(BigDecimal.ZERO, BigDecimal::add);
    add(codes, "POS-006", sameDay != null && differs(value, number(sameDay, "aum"), "0.01"));
  }

  private void submissions(Set<String> codes, Map<Long, TreeMap<LocalDate, JsonNode>> assets) {
    Map<String, JsonNode> first = new HashMap<>();
    Map<Long, BigDecimal> before = new HashMap<>();
    for (JsonNode item : submissions) {
      String id = item.path("submissionId").asString();
      long fundId = item.path("fundId").asLong();
      JsonNode lowest = first.putIfAbsent(id, item);
      boolean original = item.path("mode").asString().equals("ORIGINAL");
      add(codes, "MRG-006", lowest == null && !original);
      add(codes, "MRG-008", lowest != null && lowest.path("fundId").asLong() != fundId);
      BigDecimal gross = number(item, "marginLocal").add(number(item, "marginOffshore"));
      BigDecimal preceding = before.put(fundId, gross);
      add(codes, "MRG-007", original && preceding != null && differs(gross, preceding, "0.5"));
      TreeMap<LocalDate, JsonNode> ofFund = assets.get(fundId);
      if (ofFund != null) {
        var entry = ofFund.floorEntry(day(item, "referenceDate"));
        JsonNode fund = (entry != null ? entry : ofFund.firstEntry()).getValue();
        add(codes, "MRG-001", item.path("managerId").asLong() != fund.path("managerId").asLong());
        add(codes, "MRG-009", !item.path("currency").equals(fund.path("currency")));
        add(codes, "MRG-003", gross.compareTo(number(fund, "aum").abs()) > 0);
      }
    }
  }

  private static boolean differs(JsonNode a, JsonNode b, String share) {
    return differs(number(a, "aum"), number(b, "aum"), share);
  }

  private static boolean differs(BigDecimal a, BigDecimal b, String share) {
    return b.signum() != 0
        && a.subtract(b).abs().compareTo(b.abs().multiply(new BigDecimal(share))) > 0;
  }

  private static BigDecimal number(JsonNode item, String field) {
    return item.path(field).isString()
        ? new BigDecimal(item.path(field).asString())
        : BigDecimal.ZERO;
  }

  private static LocalDate day(JsonNode item, String field) {
    return LocalDate.parse(item.path(field).asString());
  }

  private static void add(Set<String> codes, String code, boolean found) {
    if (found) {
      codes.add(code);
    }
  }
}
