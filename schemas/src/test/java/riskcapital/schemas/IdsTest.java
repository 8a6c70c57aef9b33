package riskcapital.schemas;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.Arrays;
import org.junit.jupiter.api.Test;

/** Ids and hashes are promises to downstream teams: these values never change. */
class IdsTest {
  @Test
  void eventIdsAreVersionFiveInTheUrlNamespace() {
    assertThat(EventIds.feedEvent(Topic.AUM, "101|2026-11-20|1", 0, "abc"))
        .hasToString("72c1a610-2406-57c2-88bd-9ea1bedb6173")
        .satisfies(id -> assertThat(id.version()).isEqualTo(5));
  }

  @Test
  void hashesSkipWhatIsAbsentAndCountDecimalsByValue() {
    String hash = new ContentHash().add("aum", new BigDecimal("1.50")).hex();
    assertThat(hash)
        .isEqualTo(new ContentHash().add("shares", null).add("aum", new BigDecimal("1.5")).hex())
        .isNotEqualTo(new ContentHash().add("aum", new BigDecimal("15")).hex());
  }

  @Test
  void hashesKeepNamesAndValuesApart() {
    assertThat(new ContentHash().add("ab", "c").hex())
        .isNotEqualTo(new ContentHash().add("a", "bc").hex());
  }

  @Test
  void everySourceTopicHasItsDeadLetters() {
    assertThat(Arrays.stream(Topic.values()).map(Topic::baseName))
        .contains(
            TopicNames.deadLetters(Topic.POSITIONS.baseName()),
            TopicNames.deadLetters(Topic.AUM.baseName()),
            TopicNames.deadLetters(Topic.MARGIN.baseName()),
            TopicNames.deadLetters(Topic.REJECTIONS.baseName()),
            TopicNames.deadLetters(Topic.FEED_RUNS.baseName()));
  }
}
