package riskcapital.consolidator.derivation;

import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Changes rows in two statements: one finds what differs, without locks, the other changes just
 * that, by key. A statement that did both would lock all that it reads, and the row behind it: that
 * of another fund, which another transaction may hold.
 */
@Component
public class ChangeByKey {
  private final JdbcClient jdbc;

  public ChangeByKey(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /**
   * Finds and changes.
   *
   * @param find selects one JSON array of rows, or null when there is nothing to change
   * @param change has it as its parameter {@code rows}
   */
  public void run(String find, String change, Map<String, ?> parameters) {
    @Nullable String rows =
        jdbc.sql(find).params(parameters).query((row, n) -> row.getString(1)).list().get(0);
    if (rows != null) {
      jdbc.sql(change).params(parameters).param("rows", rows).update();
    }
  }
}
