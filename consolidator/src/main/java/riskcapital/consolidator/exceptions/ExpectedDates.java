package riskcapital.consolidator.exceptions;

import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import riskcapital.consolidator.SqlFile;
import riskcapital.consolidator.UtcTime;

/**
 * The newest business day that each daily feed must have brought.
 *
 * @param aum null while the AUM feed proves nothing
 * @param positions null while the positions feed proves nothing
 */
record ExpectedDates(@Nullable LocalDate aum, @Nullable LocalDate positions) {
  private static final String EXPECTED_DATES = SqlFile.read("exceptions/expected-dates.sql");

  static ExpectedDates read(JdbcClient jdbc, String market, Instant now) {
    Map<String, LocalDate> dates = new HashMap<>();
    jdbc.sql(EXPECTED_DATES)
        .param("market", market)
        .param("now", UtcTime.of(now))
        .query(
            row -> {
              dates.put(row.getString("feed"), row.getObject("expected_date", LocalDate.class));
            });
    return new ExpectedDates(dates.get("AUM"), dates.get("POSITIONS"));
  }
}
