package riskcapital.schemas;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

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

  @ParameterizedTest
  @ValueSource(
      strings = {
        "0",
        "0.00",
        "-0.00000000",
        "1E+3",
        "1E-7",
        "10",
        "10.00",
        "100.50",
        "-0.10",
        "1200.00000000",
        "0.00000001",
        "99999999999999999999.99000000",
        "-12345678901234567890123456.70"
      })
  void aDecimalIsHashedAsItsShortestPlainText(String decimal) {
    BigDecimal value = new BigDecimal(decimal);
    String shortest = value.signum() == 0 ? "0" : value.stripTrailingZeros().toPlainString();

    assertThat(new ContentHash().add("aum", value).hex()).isEqualTo(sha256("aum", shortest));
  }

  /** More than what is digested at once, with characters of one, two, three and four bytes. */
  @Test
  void textsOfAnyLengthAndAlphabetAreHashedInUtf8() {
    ContentHash hash = new ContentHash();
    List<String> added = new ArrayList<>();
    for (int length : List.of(0, 1, 5_000, 3_185, 1, 8_191, 8_192, 8_193, 20_000, 7)) {
      for (String letter : List.of("a", "\u007f", "\u00e9", "\u20ac", "\ud83d\ude00")) {
        String text = letter.repeat(length) + "z";
        added.add("field");
        added.add(text);
        hash.add("field", text);
      }
    }

    assertThat(hash.hex()).isEqualTo(sha256(added.toArray(String[]::new)));
  }

  private static String sha256(String... parts) {
    try {
      MessageDigest digest = MessageDigest.getInstance("SHA-256");
      for (String part : parts) {
        digest.update((part + "\0").getBytes(StandardCharsets.UTF_8));
      }
      return HexFormat.of().formatHex(digest.digest());
    } catch (NoSuchAlgorithmException e) {
      throw new AssertionError(e);
    }
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
