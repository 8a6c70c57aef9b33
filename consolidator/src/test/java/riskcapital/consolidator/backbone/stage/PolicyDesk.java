package riskcapital.consolidator.backbone.stage;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import riskcapital.consolidator.backbone.policy.PolicyEdit;
import riskcapital.consolidator.operations.Caller;
import riskcapital.consolidator.policy.KeepCalendar;
import riskcapital.reference.Policy;
import riskcapital.reference.PolicyChange;
import riskcapital.reference.PolicyHistory;

/** Where an administrator changes policy, and what was changed in this history. */
final class PolicyDesk {
  /** Begins the names of copies of the shipped tables. */
  static final String SHIPPED = "SHIPPED_";

  private static final List<String> TABLES =
      List.of(
          "ASSET_TYPE_MAPPING",
          "BUSINESS_CALENDAR",
          "LIMIT_RULE",
          "LIMITS_IN_FORCE",
          "SUBMISSION_POLICY");
  private static final String VERSION =
      "select coalesce(max(id), 0) from POLICY_CHANGES where policy_key = ?";

  private final JdbcClient jdbc;
  private final Policy shipped;
  private final List<PolicyChange> changes = new ArrayList<>();

  PolicyDesk(JdbcClient jdbc, Policy shipped) {
    this.jdbc = jdbc;
    this.shipped = shipped;
    TABLES.forEach(
        table ->
            jdbc.sql("create table %s%s as select * from %s".formatted(SHIPPED, table, table))
                .update());
  }

  /** The shipped policy holds again, as if it had always. Before the audit is emptied. */
  void begin(RunningConsolidator consolidator) {
    if (changes.isEmpty()) {
      return;
    }
    changes.clear();
    for (String table : TABLES) {
      jdbc.sql("delete from " + table).update();
      jdbc.sql("insert into %s select * from %s%s".formatted(table, SHIPPED, table)).update();
    }
    consolidator.bean(KeepCalendar.class).keep();
  }

  /**
   * One change, unless the row is so already.
   *
   * @param mayFail whether something was disturbed since the last barrier
   */
  void change(PolicyEdit edit, RunningConsolidator consolidator, Instant now, boolean mayFail) {
    long version = version(edit);
    Caller.Answer answer = ask(edit, consolidator.caller("administrator"), version);
    if (answer.status() == 404 && edit.row() == null) {
      return;
    }
    if (!mayFail || answer.status() != 503) {
      assertThat(answer.status()).as(answer.body()).isIn(200, 204);
    }
    if (version(edit) != version) {
      changes.add(edit.recorded(now));
    }
  }

  private long version(PolicyEdit edit) {
    return jdbc.sql(VERSION).param(edit.key()).query(Long.class).single();
  }

  private static Caller.Answer ask(PolicyEdit edit, Caller administrator, long version) {
    String path = "/api/v1/policies/" + edit.collection();
    return edit.row() == null
        ? administrator.delete(
            "%s?%s&version=%d&reason=a+history".formatted(path, edit.query(), version))
        : administrator.put(
            path,
            "{\"row\": %s, \"version\": %d, \"reason\": \"a history\"}"
                .formatted(edit.row(), version));
  }

  /** When policy was changed last. */
  Instant lastChange() {
    return changes.isEmpty() ? Instant.MIN : changes.get(changes.size() - 1).recordedAt();
  }

  PolicyHistory history() {
    return new PolicyHistory(shipped, changes);
  }
}
