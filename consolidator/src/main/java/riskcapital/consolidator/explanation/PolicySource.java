package riskcapital.consolidator.explanation;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import riskcapital.consolidator.UtcTime;

/** The change of policy that set a row. */
public record PolicySource(long changeId, String actor, String reason, Instant recordedAt) {

  /** Null where the row came with the schema. */
  static @Nullable PolicySource read(ResultSet row) throws SQLException {
    String actor = row.getString("actor");
    return actor == null
        ? null
        : new PolicySource(
            row.getLong("change_id"),
            actor,
            row.getString("reason"),
            Objects.requireNonNull(UtcTime.read(row, "recorded_at")));
  }
}
