package riskcapital.ingest.clean;

import java.text.Normalizer;

/** Cleaning of texts: trimmed, in normal form C, of bounded length, without control characters. */
public final class Text {
  private static final int QUOTE = 40;

  private Text() {}

  /** Without white space at the ends; a no-break space counts as white space. */
  public static String trim(String text) {
    int start = 0;
    int end = text.length();
    while (start < end && isSpace(text.charAt(start))) {
      start++;
    }
    while (end > start && isSpace(text.charAt(end - 1))) {
      end--;
    }
    return text.substring(start, end);
  }

  /**
   * Cleans a text.
   *
   * @param maxLength in code points, as a utf8mb4 column counts them
   */
  public static Cleaned<String> clean(String text, int maxLength) {
    String trimmed = trim(text);
    if (trimmed.length() <= maxLength && isPrintableAscii(trimmed)) {
      return Cleaned.clean(trimmed);
    }
    String normal = Normalizer.normalize(trimmed, Normalizer.Form.NFC);
    for (int i = 0; i < normal.length(); ) {
      int point = normal.codePointAt(i);
      if (Character.isISOControl(point)) {
        return Cleaned.unfit("a control character at position " + (i + 1));
      }
      if (point >= Character.MIN_SURROGATE && point <= Character.MAX_SURROGATE) {
        return Cleaned.unfit("half a character at position " + (i + 1));
      }
      i += Character.charCount(point);
    }
    if (normal.length() > maxLength && normal.codePointCount(0, normal.length()) > maxLength) {
      return Cleaned.unfit("longer than " + maxLength + " characters");
    }
    return Cleaned.clean(normal);
  }

  /** A value as reasons name it: quoted, short, printable. */
  public static String quote(String text) {
    return quote(text, QUOTE);
  }

  /** A text quoted and printable, of at most so many characters. */
  public static String quote(String text, int most) {
    StringBuilder quoted = new StringBuilder("'");
    int end = Math.min(text.length(), most);
    for (int i = 0; i < end; i++) {
      char c = text.charAt(i);
      quoted.append(Character.isISOControl(c) || Character.isSurrogate(c) ? '?' : c);
    }
    return quoted.append(text.length() > most ? "...'" : "'").toString();
  }

  private static boolean isSpace(char c) {
    return Character.isWhitespace(c) || Character.isSpaceChar(c);
  }

  private static boolean isPrintableAscii(String text) {
    for (int i = 0; i < text.length(); i++) {
      if (text.charAt(i) < ' ' || text.charAt(i) > '~') {
        return false;
      }
    }
    return true;
  }
}
