package riskcapital.reference;

import java.util.Arrays;
import java.util.Comparator;

/** Texts by Unicode code point, which for surrogates is not the order of {@link String}. */
enum CodePointOrder implements Comparator<String> {
  INSTANCE;

  @Override
  public int compare(String left, String right) {
    return Arrays.compare(left.codePoints().toArray(), right.codePoints().toArray());
  }
}
