package riskcapital.consolidator.asof;

import java.time.LocalDateTime;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springdoc.core.annotations.ParameterObject;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import riskcapital.consolidator.SqlFile;
import riskcapital.consolidator.UtcTime;
import riskcapital.consolidator.operations.Refusal;

/** AUM and margin of a fund as they were known at an instant. */
@RestController
@RequestMapping("/api/v1/funds/{id}")
class KnowledgeController {
  private static final String AUM = SqlFile.read("asof/aum.sql");
  private static final String MARGIN =
      SqlFile.read("asof/margin.sql")
          .replace("{{versions}}", SqlFile.read("asof/versions-then.sql"));
  private static final String PROVEN_UNTIL = SqlFile.read("asof/proven-until.sql");
  private static final LocalDateTime END_OF_TIME = LocalDateTime.parse("9999-12-31T00:00:00");

  private final JdbcClient jdbc;

  KnowledgeController(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** The AUM that was the newest. */
  @GetMapping("/aum")
  KnownAum aum(@PathVariable("id") long fundId, @ParameterObject Asked asked) {
    Map<String, @Nullable Object> values = values(fundId, asked);
    values.put("asOf", UtcTime.of(asked.asOf()));
    return known(AUM, "AUM", values, KnownAum::read);
  }

  /** The submission that stood. */
  @GetMapping("/margin")
  KnownMargin margin(@PathVariable("id") long fundId, @ParameterObject Asked asked) {
    Map<String, @Nullable Object> values = values(fundId, asked);
    LocalDateTime at = UtcTime.of(asked.asOf());
    values.put("at", at == null ? END_OF_TIME : at);
    values.put("proven_until", null);
    jdbc.sql(PROVEN_UNTIL)
        .params(values)
        .query(LocalDateTime.class)
        .optional()
        .ifPresent(until -> values.put("proven_until", until));
    return known(MARGIN, "A margin", values, KnownMargin::read);
  }

  private static Map<String, @Nullable Object> values(long fundId, Asked asked) {
    Map<String, @Nullable Object> values = new HashMap<>();
    values.put("fund", fundId);
    values.put("date", asked.date());
    return values;
  }

  private <T> T known(
      String sql, String what, Map<String, @Nullable Object> values, RowMapper<T> read) {
    return jdbc.sql(sql)
        .params(values)
        .query(read)
        .optional()
        .orElseThrow(
            () -> Refusal.notFound(what + " of fund " + values.get("fund") + " known by then"));
  }
}
