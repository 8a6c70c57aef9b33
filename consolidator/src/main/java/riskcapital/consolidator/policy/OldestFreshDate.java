package riskcapital.consolidator.policy;

import java.time.LocalDate;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import riskcapital.consolidator.SqlFile;

/** The oldest date of an AUM that is not stale. */
@Component
public class OldestFreshDate {
  private static final String FIND = SqlFile.read("policy/find-oldest-fresh-date.sql");

  private final JdbcClient jdbc;

  OldestFreshDate(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** Adds it as {@code fresh_from} to parameters of {@link EvaluationParameters}. */
  public void addTo(Map<String, @Nullable Object> parameters) {
    parameters.put("fresh_from", jdbc.sql(FIND).params(parameters).query(LocalDate.class).single());
  }
}
