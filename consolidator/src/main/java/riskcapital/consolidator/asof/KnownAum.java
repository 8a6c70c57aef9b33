package riskcapital.consolidator.asof;

import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import riskcapital.consolidator.UtcTime;

/**
 * An AUM item as it was known.
 *
 * @param eventId the event that brought it
 * @param recordedAt since when it is known
 */
record KnownAum(
    long fundId,
    LocalDate referenceDate,
    int revision,
    BigDecimal aum,
    String currency,
    String status,
    long managerId,
    @Nullable String investorType,
    String fundClass,
    @Nullable BigDecimal ownMarginLimit,
    String eventId,
    Instant updatedAt,
    Instant recordedAt) {

  static KnownAum read(ResultSet row, int number) throws SQLException {
    return new KnownAum(
        row.getLong("fund_id"),
        row.getObject("reference_date", LocalDate.class),
        row.getInt("revision"),
        row.getBigDecimal("aum_value"),
        row.getString("currency"),
        row.getString("status"),
        row.getLong("manager_id"),
        row.getString("investor_type"),
        row.getString("fund_class"),
        row.getBigDecimal("own_margin_limit"),
        row.getString("event_id"),
        Objects.requireNonNull(UtcTime.read(row, "updated_at")),
        Objects.requireNonNull(UtcTime.read(row, "recorded_at")));
  }
}
