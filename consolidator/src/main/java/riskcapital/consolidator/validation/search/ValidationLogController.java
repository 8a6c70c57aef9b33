package riskcapital.consolidator.validation.search;

import jakarta.validation.Valid;
import org.springdoc.core.annotations.ParameterObject;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;
import riskcapital.consolidator.SqlFile;
import riskcapital.consolidator.operations.FromTo;
import riskcapital.consolidator.operations.Page;
import riskcapital.consolidator.operations.Paging;

/** The validation log to look at. */
@RestController
class ValidationLogController {
  private static final String LIST = SqlFile.read("validation/list-entries.sql");
  private static final String COUNT = SqlFile.read("validation/count-entries.sql");

  private final JdbcClient jdbc;

  ValidationLogController(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** Failed rules and people's validations by filter, the newest first. */
  @GetMapping("/api/v1/validation-log")
  Page<LogEntry> list(@ParameterObject LogFilter filter, @ParameterObject @Valid Paging paging) {
    FromTo.require(filter.from(), filter.to());
    return Page.of(
        jdbc.sql(LIST)
            .params(filter.parameters())
            .param("limit", paging.limit())
            .param("offset", paging.offset())
            .query(LogEntry::read)
            .list(),
        paging,
        jdbc.sql(COUNT).params(filter.parameters()).query(Long.class).single());
  }
}
