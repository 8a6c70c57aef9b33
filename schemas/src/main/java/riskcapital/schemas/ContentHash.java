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
  private static final byte[] SEPARATOR = {0};
  private final MessageDigest digest;

  public ContentHash() {
    try {
      digest = MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java platform has SHA-256", e);
    }
  }

  /** Adds a field; {@code null} is skipped. */
  public ContentHash add(String name, @Nullable Object value) {
    if (value == null) {
      return this;
    }
    String text =
        value instanceof BigDecimal decimal
            ? (decimal.signum() == 0 ? "0" : decimal.stripTrailingZeros().toPlainString())
            : value.toString();
    digest.update(name.getBytes(StandardCharsets.UTF_8));
    digest.update(SEPARATOR);
    digest.update(text.getBytes(StandardCharsets.UTF_8));
    digest.update(SEPARATOR);
    return this;
  }

  /** The hash in lower-case hex; the instance can't be used afterwards. */
  public String hex() {
    return HexFormat.of().formatHex(digest.digest());
  }
}
