package riskcapital.consolidator.history;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import riskcapital.consolidator.SqlFile;
import riskcapital.consolidator.UtcTime;

/** Reads {@code MARGIN_STATUS_HISTORY}. */
@Component
public class StatusHistory {
  private static final String AT = SqlFile.read("history/status-at.sql");
  private static final String OF_DAY = SqlFile.read("history/statuses-of-day.sql");
  private static final LocalDate LAST_DAY = LocalDate.of(9999, 12, 31);

  private final JdbcClient jdbc;

  StatusHistory(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** What was known for a day, as recorded at an instant; empty before the first status. */
  public Optional<RecordedStatus> forDay(long fund, LocalDate date, Instant at) {
    return jdbc.sql(AT)
        .param("fund", fund)
        .param("date", date)
        .param("at", UtcTime.of(at))
        .query(RecordedStatus::read)
        .optional();
  }

  /** The newest status recorded up to an instant. */
  public Optional<RecordedStatus> at(long fund, Instant at) {
    return forDay(fund, LAST_DAY, at);
  }

  /** The newest status there is. */
  public Optional<RecordedStatus> newest(long fund) {
    return at(fund, Instant.parse("9999-12-31T00:00:00Z"));
  }

  /** Every status recorded on a day up to an instant, the oldest first. */
  public List<RecordedStatus> ofDay(long fund, LocalDate date, Instant at) {
    return jdbc.sql(OF_DAY)
        .param("fund", fund)
        .param("date", date)
        .param("at", UtcTime.of(at))
        .query(RecordedStatus::read)
        .list();
  }
}
