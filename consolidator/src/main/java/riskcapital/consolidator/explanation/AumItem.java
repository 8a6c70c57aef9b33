package riskcapital.consolidator.explanation;

import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import riskcapital.consolidator.UtcTime;

/** An AUM item used. */
public record AumItem(
    String eventId,
    LocalDate referenceDate,
    int revision,
    Instant updatedAt,
    Instant recordedAt,
    long managerId,
    String state,
    @Nullable String investorType,
    String fundClass,
    BigDecimal aum,
    String currency,
    @Nullable BigDecimal ownMarginLimit) {

  static AumItem read(ResultSet row, int number) throws SQLException {
    return new AumItem(
        row.getString("event_id"),
        row.getObject("reference_date", LocalDate.class),
        row.getInt("revision"),
        Objects.requireNonNull(UtcTime.read(row, "updated_at")),
        Objects.requireNonNull(UtcTime.read(row, "recorded_at")),
        row.getLong("manager_id"),
        row.getString("status"),
        row.getString("investor_type"),
        row.getString("fund_class"),
        row.getBigDecimal("aum_value"),
        row.getString("currency"),
        row.getBigDecimal("own_margin_limit"));
  }
}
