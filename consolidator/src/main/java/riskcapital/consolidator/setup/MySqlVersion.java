package riskcapital.consolidator.setup;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Which servers can hold the database: MySQL from 8.0.19, the first with row aliases. */
final class MySqlVersion {
  private static final Pattern NUMBERS = Pattern.compile("(\\d+)\\.(\\d+)\\.(\\d+)");
  private static final int[] LEAST = {8, 0, 19};

  private MySqlVersion() {}

  /**
   * Refuses a server that won't do.
   *
   * @param version what {@code select version()} answers
   * @throws UnsuitableServerException with one line that says why
   */
  static void require(String version) {
    if (version.toLowerCase(java.util.Locale.ROOT).contains("mariadb")) {
      throw new UnsuitableServerException("MySQL 8.0.19 or newer is needed, this is " + version);
    }
    Matcher numbers = NUMBERS.matcher(version);
    if (!numbers.find()) {
      throw new UnsuitableServerException("not a MySQL version: " + version);
    }
    for (int part = 0; part < LEAST.length; part++) {
      int number = Integer.parseInt(numbers.group(part + 1));
      if (number > LEAST[part]) {
        return;
      }
      if (number < LEAST[part]) {
        throw new UnsuitableServerException("MySQL 8.0.19 or newer is needed, this is " + version);
      }
    }
  }
}
