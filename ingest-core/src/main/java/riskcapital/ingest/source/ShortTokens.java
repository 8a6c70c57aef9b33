package riskcapital.ingest.source;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;

/**
 * JSON on its way to a parser, with every text, name and number cut to {@link #MOST} bytes: a
 * parser holds a token whole, and a source may send one of any length. No column takes a text or a
 * number that long, so what is cut is refused by its own rule (COM-007) instead of filling the
 * memory. A text is cut between characters and keeps its end quote, so the JSON stays JSON.
 */
final class ShortTokens extends FilterInputStream {
  static final int MOST = 32_768;
  private static final int KIND_OF_ESCAPE = 5;
  private static final int HEX_DIGITS = 4;

  private boolean inText;
  private boolean cut;
  private int length;

  /** Bytes of an escape sequence yet to come: {@code KIND_OF_ESCAPE} after the backslash. */
  private int escape;

  ShortTokens(InputStream json) {
    super(json);
  }

  @Override
  public int read() throws IOException {
    byte[] one = new byte[1];
    return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
  }

  @Override
  public int read(byte[] into, int offset, int size) throws IOException {
    while (true) {
      int read = in.read(into, offset, size);
      if (read <= 0) {
        return read;
      }
      int kept = keep(into, offset, offset + read);
      if (kept > 0) {
        return kept;
      }
    }
  }

  private int keep(byte[] bytes, int from, int to) {
    int at = from;
    for (int i = from; i < to; i++) {
      int plain = plain(bytes, i, to);
      if (plain > 0) {
        if (at < i) {
          System.arraycopy(bytes, i, bytes, at, plain);
        }
        at += plain;
        i += plain;
        length += plain;
      }
      if (i < to && (inText ? isKeptOfText(bytes[i]) : isKept(bytes[i]))) {
        bytes[at++] = bytes[i];
      }
    }
    return at - from;
  }

  /** How many bytes from here are a text's that is still short, and neither its end nor escapes. */
  private int plain(byte[] bytes, int from, int to) {
    if (!inText || escape > 0) {
      return 0;
    }
    int end = Math.min(to, from + MOST - length);
    int at = from;
    while (at < end && bytes[at] != '"' && bytes[at] != '\\') {
      at++;
    }
    return at - from;
  }

  private boolean isKept(byte next) {
    switch (next) {
      case '"' -> {
        inText = true;
        cut = false;
        length = 0;
      }
      case '{', '}', '[', ']', ',', ':', ' ', '\t', '\r', '\n' -> length = 0;
      default -> {
        length++;
        return length <= MOST;
      }
    }
    return true;
  }

  private boolean isKeptOfText(byte next) {
    if (escape == KIND_OF_ESCAPE) {
      escape = next == 'u' ? HEX_DIGITS : 0;
    } else if (escape > 0) {
      escape--;
    } else if (next == '"') {
      inText = false;
      length = 0;
      return true;
    } else {
      boolean insideCharacter = (next & 0xC0) == 0x80;
      cut = cut || (length >= MOST && !insideCharacter);
      escape = next == '\\' ? KIND_OF_ESCAPE : 0;
    }
    length = Math.min(length + 1, MOST);
    return !cut;
  }

  @Override
  public boolean markSupported() {
    return false;
  }
}
