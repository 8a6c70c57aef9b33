package riskcapital.schemas;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import org.jspecify.annotations.Nullable;

/**
 * SHA-256 over named values. Absent values leave no trace, so a nullable field added to an event
 * later does not change the hash of old content. Decimals count by value ({@code 1.50} equals
 * {@code 1.5}). Not thread-safe; one instance per item.
 */
public final class ContentHash {
  private static final int BUFFER = 8_192;
  private static final byte SEPARATOR = 0;
  private final MessageDigest digest;

  /** What is not digested yet: a digest takes much at once faster than little often. */
  private final byte[] buffer = new byte[BUFFER];

  private int size;

  public ContentHash() {
    try {
      digest = MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java platform has SHA-256", e);
    }
  }

  /** Adds a field; {@code null} is skipped. */
  public ContentHash add(String name, @Nullable Object value) {
    if (value != null) {
      put(name);
      put(value instanceof BigDecimal decimal ? plain(decimal) : value.toString());
    }
    return this;
  }

  /** Without exponent and without zeros at the end of the fraction. */
  private static String plain(BigDecimal decimal) {
    if (decimal.signum() == 0) {
      return "0";
    }
    String text = decimal.toPlainString();
    int end = text.length();
    if (decimal.scale() > 0) {
      while (text.charAt(end - 1) == '0') {
        end--;
      }
      if (text.charAt(end - 1) == '.') {
        end--;
      }
    }
    return text.substring(0, end);
  }

  private void put(String text) {
    int length = text.length();
    if (length >= BUFFER - size) {
      drain();
    }
    if (length >= BUFFER) {
      putEncoded(text);
      return;
    }
    for (int i = 0; i < length; i++) {
      char c = text.charAt(i);
      if (c > 0x7F) {
        putEncoded(text);
        return;
      }
      buffer[size + i] = (byte) c;
    }
    size += length;
    buffer[size++] = SEPARATOR;
  }

  private void putEncoded(String text) {
    drain();
    digest.update(text.getBytes(StandardCharsets.UTF_8));
    digest.update(SEPARATOR);
  }

  private void drain() {
    digest.update(buffer, 0, size);
    size = 0;
  }

  /** The hash in lower-case hex; the instance can't be used afterwards. */
  public String hex() {
    drain();
    return HexFormat.of().formatHex(digest.digest());
  }
}
