package riskcapital.simulator.source;

import static org.assertj.core.api.Assertions.assertThat;
import static riskcapital.simulator.Sources.START_NOON;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import riskcapital.simulator.Sources;
import riskcapital.simulator.changelog.Change;
import riskcapital.simulator.changelog.Feed;
import riskcapital.simulator.changelog.Position;

class WorldOverTimeTest {

  private static final Map<String, ?> SMALL =
      Map.of("funds", 60, "positions-per-fund", 12, "large-portfolio-rows", 0);

  @ParameterizedTest
  @EnumSource
  void a_restart_serves_the_same_bytes(Feed feed) {
    assertThat(Sources.raw(Sources.at(START_NOON, SMALL), feed))
        .isEqualTo(Sources.raw(Sources.at(START_NOON, SMALL), feed))
        .hasSizeGreaterThan(200);
  }

  @ParameterizedTest
  @EnumSource
  void another_seed_serves_another_world(Feed feed) {
    Map<String, ?> other =
        Map.of("funds", 60, "positions-per-fund", 12, "large-portfolio-rows", 0, "seed", 2);

    assertThat(Sources.raw(Sources.at(START_NOON, other), feed))
        .isNotEqualTo(Sources.raw(Sources.at(START_NOON, SMALL), feed));
  }

  @ParameterizedTest
  @EnumSource
  void a_later_clock_only_adds_at_the_end(Feed feed) {
    Instant later = START_NOON.plus(Duration.ofDays(3)).plusSeconds(12_345);
    List<String> before = Sources.raw(Sources.at(START_NOON, SMALL), feed);
    List<String> after = Sources.raw(Sources.at(later, SMALL), feed);

    assertThat(after).hasSizeGreaterThan(before.size());
    assertThat(after.subList(0, before.size())).isEqualTo(before);
  }

  @ParameterizedTest
  @EnumSource
  void changes_come_in_order_and_none_is_ahead_of_the_clock(Feed feed) {
    List<Change> changes = Sources.changes(Sources.at(START_NOON, SMALL), feed);

    assertThat(changes).extracting(Change::position).isSorted().doesNotHaveDuplicates();
    assertThat(changes)
        .allSatisfy(
            change -> {
              assertThat(change.item().updatedAt()).isBeforeOrEqualTo(START_NOON);
              assertThat(change.item().updatedAt().toEpochMilli())
                  .isEqualTo(change.position().millis());
            });
  }

  @ParameterizedTest
  @EnumSource
  void pages_cover_everything_once_whatever_their_size(Feed feed) {
    Source source = Sources.at(START_NOON, SMALL);
    List<Position> all = Sources.changes(source, feed).stream().map(Change::position).toList();
    ReadPage pages = new ReadPage(source);
    for (int limit : new int[] {7, 100, 1000}) {
      Position at = Position.START;
      int seen = 0;
      Page page;
      do {
        page = pages.read(feed, at, limit, START_NOON);
        seen += page.items().size();
        assertThat(page.next()).isEqualTo(all.get(seen - 1));
        at = Position.ofCursor(page.next().toCursor());
      } while (page.hasMore());
      assertThat(seen).isEqualTo(all.size());
      assertThat(pages.read(feed, at, limit, START_NOON))
          .isEqualTo(new Page(START_NOON, at, false, List.of()));
    }
  }

  @Test
  void an_old_cursor_goes_on_where_it_was_when_time_has_passed() {
    Page first =
        new ReadPage(Sources.at(START_NOON, SMALL))
            .read(Feed.MARGIN, Position.START, 1000, START_NOON);
    Instant later = START_NOON.plusSeconds(3_600);
    List<String> all = Sources.raw(Sources.at(later, SMALL), Feed.MARGIN);

    Page next = new ReadPage(Sources.at(later, SMALL)).read(Feed.MARGIN, first.next(), 1000, later);

    assertThat(next.items().stream().map(Sources::raw))
        .isNotEmpty()
        .isEqualTo(all.subList(first.items().size(), first.items().size() + next.items().size()));
  }

  @Test
  void a_withheld_fund_is_silent_from_then_on_and_nothing_else_changes() {
    Instant later = START_NOON.plus(Duration.ofDays(4));
    Source source = Sources.at(START_NOON, SMALL);
    long fundId =
        Sources.changes(source, Feed.MARGIN).stream()
            .map(change -> change.item())
            .filter(item -> item.verdict().accepted())
            .reduce((first, last) -> last)
            .orElseThrow()
            .fundId();

    Instant since = source.withhold(fundId, true);
    source.clock().freezeAt(later);

    List<Position> expected =
        Sources.changes(Sources.at(later, SMALL), Feed.MARGIN).stream()
            .filter(
                change ->
                    change.item().fundId() != fundId || change.item().updatedAt().isBefore(since))
            .map(Change::position)
            .toList();
    List<Change> silenced = Sources.changes(source, Feed.MARGIN);
    assertThat(silenced).extracting(Change::position).isEqualTo(expected);
    assertThat(Sources.changes(Sources.at(later, SMALL), Feed.MARGIN))
        .hasSizeGreaterThan(silenced.size());
  }

  @Test
  void life_goes_on_every_few_seconds() {
    Source source = Sources.at(START_NOON, SMALL);
    int lastMinute = 0;
    for (Feed feed : Feed.values()) {
      Position minuteAgo = new Position(START_NOON.minusSeconds(60).toEpochMilli(), 0, 0);
      lastMinute += new ReadPage(source).read(feed, minuteAgo, 1000, START_NOON).items().size();
    }

    assertThat(lastMinute).isBetween(3, 30);
  }
}
