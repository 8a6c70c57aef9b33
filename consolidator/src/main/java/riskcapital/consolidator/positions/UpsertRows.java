package riskcapital.consolidator.positions;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;
import riskcapital.consolidator.SqlFile;

/** Stores rows of newest portfolios by statements of many rows. */
@Component
class UpsertRows {
  private static final String UPSERT = SqlFile.read("positions/upsert-positions.sql");

  private final JdbcTemplate batch;

  UpsertRows(JdbcTemplate batch) {
    this.batch = batch;
  }

  void upsert(List<@Nullable Object[]> rows) {
    batch.batchUpdate(UPSERT, rows);
  }
}
