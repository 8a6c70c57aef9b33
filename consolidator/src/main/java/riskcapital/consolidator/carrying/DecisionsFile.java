package riskcapital.consolidator.carrying;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/**
 * The file: JSON lines in UTF-8. The first says what it is, the last how many rows there are and
 * the SHA-256 of everything before it, and each between is a row. Values are as MySQL writes them,
 * instants in UTC.
 */
final class DecisionsFile {
  static final String KIND = "risk-capital-decisions";
  static final int FORMAT = 1;
  private static final JsonMapper JSON = JsonMapper.builder().build();

  private DecisionsFile() {}

  /**
   * The first line.
   *
   * @param schema newest change of the schema that the file was written from
   */
  record Header(String kind, int format, String schema, String createdAt) {}

  /** A row of a table, null where a column is. */
  record Row(String table, Map<String, @Nullable String> row) {}

  /** The last line. */
  record Trailer(long rows, String sha256) {}

  static String line(Object value) {
    return JSON.writeValueAsString(value);
  }

  /** Whether a line is the last one that an export writes. */
  static boolean isTrailer(String line) {
    return JSON.readTree(line).has("sha256");
  }

  static <T> T parse(String line, Class<T> type) {
    return JSON.readValue(line, type);
  }

  /** What the trailer's hash is made with. */
  static MessageDigest digest() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }

  static void add(MessageDigest digest, String line) {
    digest.update(line.getBytes(StandardCharsets.UTF_8));
    digest.update((byte) '\n');
  }

  static String hex(MessageDigest digest) {
    return HexFormat.of().formatHex(digest.digest());
  }
}
