package riskcapital.local;

import java.util.Comparator;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The version of a MySQL server. */
record MySqlVersion(int major, int minor, int patch) implements Comparable<MySqlVersion> {
  /** The oldest that knows what the transformations use. */
  static final MySqlVersion OLDEST = new MySqlVersion(8, 0, 19);

  private static final Pattern NUMBERS = Pattern.compile("(\\d+)\\.(\\d+)\\.(\\d+)");

  /**
   * Reads what {@code mysqld --version} or {@code SELECT VERSION()} says. MariaDB, whose version
   * numbers are higher and whose SQL differs, gives nothing.
   */
  static Optional<MySqlVersion> parse(String text) {
    Matcher numbers = NUMBERS.matcher(text);
    if (text.toLowerCase(Locale.ROOT).contains("mariadb") || !numbers.find()) {
      return Optional.empty();
    }
    return Optional.of(
        new MySqlVersion(
            Integer.parseInt(numbers.group(1)),
            Integer.parseInt(numbers.group(2)),
            Integer.parseInt(numbers.group(3))));
  }

  /**
   * @param where the server, for the message
   * @throws StackException when the text is MariaDB's, unreadable or of a version too old
   */
  static MySqlVersion require(String text, String where) {
    MySqlVersion version =
        parse(text)
            .orElseThrow(
                () ->
                    new StackException(
                        "%s is not MySQL but %s; MySQL %s or newer is needed"
                            .formatted(where, text.strip(), OLDEST)));
    if (version.compareTo(OLDEST) < 0) {
      throw new StackException(
          "%s is MySQL %s; %s or newer is needed".formatted(where, version, OLDEST));
    }
    return version;
  }

  @Override
  public int compareTo(MySqlVersion other) {
    return Comparator.comparingInt(MySqlVersion::major)
        .thenComparingInt(MySqlVersion::minor)
        .thenComparingInt(MySqlVersion::patch)
        .compare(this, other);
  }

  @Override
  public String toString() {
    return major + "." + minor + "." + patch;
  }
}
