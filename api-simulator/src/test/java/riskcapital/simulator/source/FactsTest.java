package riskcapital.simulator.source;

import static org.assertj.core.api.Assertions.assertThat;
import static riskcapital.simulator.Sources.START_NOON;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import riskcapital.simulator.Sources;
import riskcapital.simulator.changelog.Change;
import riskcapital.simulator.changelog.Feed;
import riskcapital.simulator.item.Item;
import tools.jackson.databind.JsonNode;

class FactsTest {

  private final Source source =
      Sources.at(
          START_NOON, Map.of("funds", 100, "positions-per-fund", 30, "large-portfolio-rows", 0));

  @ParameterizedTest
  @EnumSource
  void cleaning_what_is_sent_gives_the_facts(Feed feed) {
    List<Item> accepted =
        Sources.changes(source, feed).stream()
            .map(Change::item)
            .filter(item -> item.verdict().accepted())
            .toList();

    assertThat(accepted).hasSizeGreaterThan(400);
    for (Item item : accepted) {
      JsonNode raw = Sources.MAPPER.readTree(Sources.raw(item));
      JsonNode fact = Sources.standard(item, true);
      boolean absolute = item.verdict().codes().contains("MRG-002");
      assertThat(cleaned(fact, raw, absolute)).isEqualTo(plain(fact));
      for (JsonNode row : fact.path("rows")) {
        JsonNode sent = raw.path("positions").path(row.path("line").asInt() - 1);
        assertThat(cleaned(row, sent, false)).isEqualTo(plain(row));
      }
    }
  }

  @Test
  void totals_are_the_sums_of_the_rows_in_the_base_currency() {
    int checked = 0;
    for (Change change : Sources.changes(source, Feed.POSITIONS)) {
      if (change.item().verdict().accepted()) {
        JsonNode fact = Sources.standard(change.item(), true);
        BigDecimal value = BigDecimal.ZERO;
        BigDecimal exposure = BigDecimal.ZERO;
        for (JsonNode row : fact.path("rows")) {
          BigDecimal own = inBase(row, "marketValue", fact);
          boolean derivative = !row.path("notional").isNull();
          value = value.add(own);
          exposure = exposure.add(derivative ? inBase(row, "notional", fact).abs() : own.abs());
        }
        assertThat(sum(fact, "netMarketValue")).isEqualByComparingTo(value);
        assertThat(sum(fact, "exposureAmount")).isEqualByComparingTo(exposure);
        assertThat(fact.path("positionCount").asInt()).isEqualTo(fact.path("rows").size());
        checked++;
      }
    }
    assertThat(checked).isGreaterThan(400);
  }

  @Test
  void rejected_rows_are_counted_and_left_out() {
    List<JsonNode> incomplete = new ArrayList<>();
    for (Change change : Sources.changes(source, Feed.POSITIONS)) {
      if (change.item().verdict().accepted()) {
        JsonNode raw = Sources.MAPPER.readTree(Sources.raw(change.item()));
        JsonNode fact = Sources.standard(change.item(), false);
        int rejected = fact.path("rejectedRows").asInt();
        assertThat(fact.path("positionCount").asInt() + rejected)
            .isEqualTo(raw.path("positions").size());
        assertThat(fact.has("rows")).isFalse();
        if (rejected > 0) {
          incomplete.add(fact);
          assertThat(change.item().verdict().codes())
              .containsAnyOf("COM-001", "COM-007", "POS-005");
        }
      }
    }
    assertThat(incomplete).isNotEmpty();
  }

  @Test
  void an_item_is_labelled_AUM_003_exactly_when_its_shares_do_not_give_its_assets() {
    int labelled = 0;
    for (Change change : Sources.changes(source, Feed.AUM)) {
      if (change.item().verdict().accepted()) {
        JsonNode fact = Sources.standard(change.item(), false);
        boolean label = change.item().verdict().codes().contains("AUM-003");
        assertThat(differs(fact, "shares", "navPerShare", "aum", "0.0001"))
            .as("%s", fact)
            .isEqualTo(label);
        labelled += label ? 1 : 0;
      }
    }
    assertThat(labelled).isGreaterThan(10);
  }

  /** Whether the product of two fields differs from a third by a share of the third. */
  private static boolean differs(JsonNode fact, String a, String b, String third, String share) {
    if (fact.path(a).isNull() || fact.path(b).isNull()) {
      return false;
    }
    BigDecimal expected = new BigDecimal(fact.path(third).asString());
    BigDecimal product =
        new BigDecimal(fact.path(a).asString()).multiply(new BigDecimal(fact.path(b).asString()));
    BigDecimal most = expected.abs().multiply(new BigDecimal(share));
    return product.subtract(expected).abs().compareTo(most) > 0;
  }

  private static Map<String, String> cleaned(JsonNode fact, JsonNode raw, boolean absolute) {
    Map<String, String> values = new TreeMap<>();
    for (String field : plain(fact).keySet()) {
      String value = Cleaner.clean(field, raw.path(field));
      boolean negative = absolute && field.startsWith("margin") && value.startsWith("-");
      values.put(field, negative ? value.substring(1) : value);
    }
    return values;
  }

  /** The fields that a source sends, as text. */
  private static Map<String, String> plain(JsonNode fact) {
    Map<String, String> values = new TreeMap<>();
    fact.properties()
        .forEach(
            field -> {
              boolean derived =
                  List.of("rejectedRows", "positionCount", "line").contains(field.getKey());
              if (!field.getValue().isContainer() && !derived) {
                values.put(
                    field.getKey(),
                    field.getValue().isNull() ? "null" : field.getValue().asString());
              }
            });
    return values;
  }

  private static BigDecimal inBase(JsonNode row, String field, JsonNode portfolio) {
    BigDecimal amount = new BigDecimal(row.path(field).asString());
    boolean equal =
        row.path("currency").asString().equals(portfolio.path("baseCurrency").asString());
    BigDecimal rate = equal ? BigDecimal.ONE : new BigDecimal(row.path("fxRate").asString());
    return amount.multiply(rate).setScale(2, RoundingMode.HALF_EVEN);
  }

  private static BigDecimal sum(JsonNode fact, String column) {
    return fact.path("totals").properties().stream()
        .map(total -> new BigDecimal(total.getValue().path(column).asString()))
        .reduce(BigDecimal.ZERO, BigDecimal::add);
  }
}
