package riskcapital.simulator.source;

import static org.assertj.core.api.Assertions.assertThat;
import static riskcapital.simulator.Sources.START_NOON;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import riskcapital.simulator.Sources;
import riskcapital.simulator.changelog.Change;
import riskcapital.simulator.changelog.Feed;
import riskcapital.simulator.funds.Fund;
import riskcapital.simulator.funds.FundKind;
import riskcapital.simulator.funds.Habit;
import riskcapital.simulator.item.Item;
import tools.jackson.databind.JsonNode;

/** What the default settings have to contain. */
class DefaultDataTest {

  private static final Source SOURCE = Sources.at(START_NOON, Map.of());
  private static final Map<Feed, List<Item>> ITEMS = new EnumMap<>(Feed.class);
  private static final Map<Feed, List<JsonNode>> ACCEPTED = new EnumMap<>(Feed.class);

  @BeforeAll
  static void readAll() {
    for (Feed feed : Feed.values()) {
      List<Item> items = Sources.changes(SOURCE, feed).stream().map(Change::item).toList();
      ITEMS.put(feed, items);
      ACCEPTED.put(
          feed,
          items.stream()
              .filter(item -> item.verdict().accepted())
              .map(item -> Sources.standard(item, feed == Feed.POSITIONS))
              .toList());
    }
  }

  @AfterAll
  static void forget() {
    ITEMS.clear();
    ACCEPTED.clear();
  }

  @Test
  void every_rule_of_ingestion_is_broken_in_each_feed_that_has_it() {
    assertThat(verdicts(Feed.AUM))
        .containsExactlyInAnyOrder(
            "accept",
            "accept AUM-003",
            "accept COM-003",
            "reject COM-001",
            "reject COM-004",
            "reject COM-006",
            "reject COM-007");
    assertThat(verdicts(Feed.POSITIONS))
        .contains(
            "accept",
            "accept COM-001",
            "accept COM-003",
            "accept COM-007",
            "accept POS-001",
            "accept POS-002",
            "accept POS-005",
            "reject COM-001",
            "reject COM-004");
    assertThat(verdicts(Feed.MARGIN))
        .containsExactlyInAnyOrder(
            "accept",
            "accept COM-003",
            "accept MRG-002",
            "accept MRG-005",
            "reject COM-001",
            "reject COM-004",
            "reject COM-007");
  }

  @Test
  void every_rule_of_consolidation_that_an_item_can_break_is_broken() {
    Set<String> broken = new TreeSet<>();
    new ConsolidationFindings(accepted(Feed.AUM), accepted(Feed.POSITIONS), accepted(Feed.MARGIN))
        .addTo(broken);

    assertThat(broken)
        .containsExactly(
            "AUM-001", "AUM-002", "COM-005", "MRG-001", "MRG-003", "MRG-006", "MRG-007", "MRG-008",
            "MRG-009", "POS-003", "POS-004", "POS-006");
  }

  @Test
  void every_kind_of_fund_and_habit_of_managers_is_present() {
    List<Fund> funds = SOURCE.world().funds().all();

    assertThat(funds.stream().map(Fund::kind).collect(Collectors.toSet()))
        .containsExactlyInAnyOrder(FundKind.values());
    assertThat(funds.stream().map(Fund::habit).collect(Collectors.toSet()))
        .containsExactlyInAnyOrder(Habit.values());
    assertThat(funds.stream().map(fund -> fund.manager().managerId()).distinct().count())
        .isBetween(20L, 25L);
  }

  @Test
  void every_asset_type_and_several_currencies_are_held() {
    Set<String> types = new TreeSet<>();
    Set<String> currencies = new TreeSet<>();
    accepted(Feed.POSITIONS).stream()
        .flatMap(portfolio -> portfolio.path("rows").valueStream())
        .forEach(
            row -> {
              types.add(row.path("assetTypeCode").asString());
              currencies.add(row.path("currency").asString());
            });

    assertThat(types).hasSize(20).contains("STRUCTURED_NOTE", "SWAP", "OFFSHORE_FUND", "CASH");
    assertThat(currencies).containsExactly("BRL", "EUR", "GBP", "JPY", "USD");
  }

  @Test
  void the_same_revision_comes_with_other_content_and_older_ones_arrive_late() {
    for (Feed feed : Feed.values()) {
      Map<String, Set<String>> contents = new HashMap<>();
      Map<String, Integer> newest = new HashMap<>();
      List<String> late = new ArrayList<>();
      for (Item item : items(feed)) {
        if (item.verdict().accepted()) {
          JsonNode fact = Sources.standard(item, true);
          String content = fact.toString().replaceAll("\"(updatedAt|submittedAt)\":\"[^\"]*\"", "");
          contents
              .computeIfAbsent(item.key() + "#" + item.revision(), key -> new HashSet<>())
              .add(content);
          if (newest.merge(item.key(), item.revision(), Math::max) > item.revision()) {
            late.add(item.key());
          }
        }
      }
      assertThat(contents.values()).as("%s: conflicts", feed).anyMatch(each -> each.size() == 2);
      if (feed != Feed.MARGIN) {
        assertThat(late).as("%s: older revision after a newer one", feed).isNotEmpty();
      }
    }
  }

  @Test
  void submissions_are_restated_and_cancelled() {
    assertThat(accepted(Feed.MARGIN).stream().map(each -> each.path("mode").asString()))
        .contains("ORIGINAL", "RESTATEMENT", "CANCELLATION");
  }

  private static List<Item> items(Feed feed) {
    return Objects.requireNonNull(ITEMS.get(feed));
  }

  private static List<JsonNode> accepted(Feed feed) {
    return Objects.requireNonNull(ACCEPTED.get(feed));
  }

  private static Set<String> verdicts(Feed feed) {
    Set<String> verdicts = new TreeSet<>();
    for (Item item : items(feed)) {
      String outcome = item.verdict().accepted() ? "accept" : "reject";
      if (item.verdict().codes().isEmpty()) {
        verdicts.add(outcome);
      }
      item.verdict().codes().forEach(code -> verdicts.add(outcome + " " + code));
    }
    return verdicts;
  }
}
