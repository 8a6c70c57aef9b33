package riskcapital.consolidator.positions;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/**
 * Stores rows of {@code FUNDS_POSITIONS_SNAPSHOT}, each in the place of the one with its key: by
 * bulk load, or by statements where the server forbids it, which is said once.
 */
@Component
class StoreRows {
  private static final Logger LOG = LoggerFactory.getLogger(StoreRows.class);

  private final LoadRows load;
  private final UpsertRows upsert;
  private volatile boolean isForbidden;

  StoreRows(LoadRows load, UpsertRows upsert) {
    this.load = load;
    this.upsert = upsert;
  }

  /**
   * Stores them in the caller's transaction.
   *
   * @param rows the values of the columns, in the order of the statements
   * @throws org.springframework.dao.DataIntegrityViolationException when a column refuses a value
   */
  void store(List<@Nullable Object[]> rows) {
    if (!isForbidden && !load.load(rows)) {
      isForbidden = true;
      LOG.warn("positions are written by slower statements: local_infile is off at the server");
    }
    if (isForbidden) {
      upsert.upsert(rows);
    }
  }
}
