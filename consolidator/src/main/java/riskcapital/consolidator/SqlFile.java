package riskcapital.consolidator;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;

/** A statement of {@code resources/sql}: the authority on the rule that it is named after. */
public final class SqlFile {
  private SqlFile() {}

  /**
   * Text of a statement, parameters in {@code :name} form.
   *
   * @param name folder and file such as {@code status/merge-margin-status.sql}
   */
  public static String read(String name) {
    try (InputStream in = SqlFile.class.getResourceAsStream("/sql/" + name)) {
      if (in == null) {
        throw new IllegalArgumentException("no statement " + name);
      }
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
