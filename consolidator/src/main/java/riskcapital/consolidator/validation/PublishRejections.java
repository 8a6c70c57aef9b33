package riskcapital.consolidator.validation;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import riskcapital.consolidator.SqlFile;
import riskcapital.consolidator.outbox.Outbox;
import riskcapital.events.RuleFailure;

/** Publishes the margin versions that the consolidator rejects, one event per version. */
@Component
class PublishRejections {
  private static final String REJECTED_VERSIONS = SqlFile.read("validation/rejected-versions.sql");

  private final JdbcClient jdbc;
  private final Outbox outbox;

  PublishRejections(JdbcClient jdbc, Outbox outbox) {
    this.jdbc = jdbc;
    this.outbox = outbox;
  }

  /** Publishes the versions of failures that are in the log, with every rule that rejects them. */
  void of(Collection<RuleFailed> failures, Instant now) {
    if (failures.isEmpty()) {
      return;
    }
    List<Object[]> keys =
        failures.stream()
            .map(each -> new Object[] {Objects.requireNonNull(each.submissionId()), each.version()})
            .toList();
    Map<RejectedVersion, List<RuleFailure>> versions = new LinkedHashMap<>();
    jdbc.sql(REJECTED_VERSIONS)
        .param("keys", keys)
        .query(
            row -> {
              versions
                  .computeIfAbsent(RejectedVersion.read(row), version -> new ArrayList<>())
                  .add(failure(row));
            });
    List<Outbox.Entry> entries = new ArrayList<>();
    versions.forEach((version, rules) -> entries.add(version.entry(rules, now)));
    outbox.append(entries);
  }

  private static RuleFailure failure(ResultSet row) throws SQLException {
    return RuleFailure.newBuilder()
        .setCode(row.getString("code"))
        .setReason(row.getString("reason"))
        .build();
  }
}
