package riskcapital.consolidator.exceptions.search;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import riskcapital.consolidator.SqlFile;
import riskcapital.consolidator.exceptions.ExceptionCase;
import riskcapital.consolidator.exceptions.ExceptionRows;

/** Reads exceptions. */
@Component
public class FindExceptions {
  private static final String LIST = SqlFile.read("exceptions/list-exceptions.sql");
  private static final String COUNT = SqlFile.read("exceptions/count-exceptions.sql");
  private static final String BY_ID = SqlFile.read("exceptions/exception-by-id.sql");
  private static final String EVENTS = SqlFile.read("exceptions/events-of-exception.sql");

  private final JdbcClient jdbc;

  FindExceptions(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** Part of a list, the newest first; exceptions opened at one instant in order of id. */
  public List<ExceptionCase> list(ExceptionFilter filter, int limit, long offset) {
    return jdbc.sql(LIST)
        .params(filter.parameters())
        .param("limit", limit)
        .param("offset", offset)
        .query(ExceptionRows::exceptionCase)
        .list();
  }

  /** Length of the whole list. */
  public long count(ExceptionFilter filter) {
    return jdbc.sql(COUNT).params(filter.parameters()).query(Long.class).single();
  }

  /** An exception as it is. */
  public Optional<ExceptionCase> find(UUID exceptionId) {
    return jdbc.sql(BY_ID)
        .param("id", exceptionId.toString())
        .query(ExceptionRows::exceptionCase)
        .optional();
  }

  /** Its events, the oldest first. */
  public List<ExceptionEvent> events(UUID exceptionId) {
    return jdbc.sql(EVENTS).param("id", exceptionId.toString()).query(ExceptionEvent::read).list();
  }
}
