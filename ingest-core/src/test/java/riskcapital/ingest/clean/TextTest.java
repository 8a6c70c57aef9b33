package riskcapital.ingest.clean;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TextTest {

  @Test
  void trimsEveryKindOfSpace() {
    assertThat(Text.clean("\t\u00a0 Fund  A \u2003\n", 200)).isEqualTo(Cleaned.clean("Fund  A"));
  }

  @Test
  void normalisesToFormC() {
    assertThat(Text.clean("Ac\u0327a\u0303o", 4)).isEqualTo(Cleaned.clean("A\u00e7\u00e3o"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"a\u0000b", "a\tb", "a\nb", "a\u007fb", "a\u0085b", "a\ud800b", "a\udc00"})
  void refusesControlCharactersAndHalves(String text) {
    assertThat(((Cleaned.Unclean<String>) Text.clean(text, 200)).rule())
        .isEqualTo(ValueRule.COM_007_FITS_ITS_COLUMN);
  }

  @Test
  void countsCodePoints() {
    String four = "\ud83d\ude00".repeat(4);

    assertThat(Text.clean(four, 4)).isEqualTo(Cleaned.clean(four));
    assertThat(((Cleaned.Unclean<String>) Text.clean(four, 3)).rule())
        .isEqualTo(ValueRule.COM_007_FITS_ITS_COLUMN);
  }

  @Test
  void measuresAfterTrimming() {
    assertThat(Text.clean("  abc  ", 3)).isEqualTo(Cleaned.clean("abc"));
    assertThat(Text.clean("abcd", 3)).isInstanceOf(Cleaned.Unclean.class);
  }

  @Test
  void quotesShortAndPrintable() {
    assertThat(Text.quote("a\u0007b")).isEqualTo("'a?b'");
    assertThat(Text.quote("x".repeat(100))).isEqualTo("'" + "x".repeat(40) + "...'");
  }
}
