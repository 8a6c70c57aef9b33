package riskcapital.consolidator.asof;

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
  private static final String MARGIN = SqlFile.read("asof/margin.sql");

  private final JdbcClient jdbc;

  KnowledgeController(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** The AUM that was the newest. */
  @GetMapping("/aum")
  KnownAum aum(@PathVariable("id") long fundId, @ParameterObject Asked asked) {
    return known(AUM, "AUM", fundId, asked, KnownAum::read);
  }

  /** The submission that stood. */
  @GetMapping("/margin")
  KnownMargin margin(@PathVariable("id") long fundId, @ParameterObject Asked asked) {
    return known(MARGIN, "A margin", fundId, asked, KnownMargin::read);
  }

  private <T> T known(String sql, String what, long fundId, Asked asked, RowMapper<T> read) {
    Map<String, @Nullable Object> values = new HashMap<>();
    values.put("fund", fundId);
    values.put("asOf", UtcTime.of(asked.asOf()));
    values.put("date", asked.date());
    return jdbc.sql(sql)
        .params(values)
        .query(read)
        .optional()
        .orElseThrow(() -> Refusal.notFound(what + " of fund " + fundId + " known by then"));
  }
}
