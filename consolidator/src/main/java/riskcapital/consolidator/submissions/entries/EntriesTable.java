package riskcapital.consolidator.submissions.entries;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.GeneratedKeyHolder;
import org.springframework.stereotype.Component;
import riskcapital.consolidator.SqlFile;
import riskcapital.consolidator.UtcTime;
import riskcapital.consolidator.operations.Paging;
import riskcapital.events.MarginSubmitted;

/** {@code SUBMISSION_ENTRIES}: what was entered, and what became of it; no row is deleted. */
@Component
class EntriesTable {
  private static final String REQUEST = SqlFile.read("entries/request-entry.sql");
  private static final String DECIDE = SqlFile.read("entries/decide-entry.sql");
  private static final String LOCK = SqlFile.read("entries/lock-entry.sql");
  private static final String LIST = SqlFile.read("entries/list-entries.sql");
  private static final String COUNT = SqlFile.read("entries/count-entries.sql");
  private static final String NOT_APPLIED = SqlFile.read("entries/approved-and-not-applied.sql");

  private final JdbcClient jdbc;

  EntriesTable(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** A decision on an entry: the event as which it is applied, null where it is denied. */
  record Decided(@Nullable MarginSubmitted event, String actor, String reason, Instant at) {}

  /**
   * Adds an entry.
   *
   * @return its number
   * @throws org.springframework.dao.DuplicateKeyException where the original was entered before
   */
  long request(String submissionId, EnteredSubmission entered, String actor, Instant at) {
    Map<String, @Nullable Object> values = new HashMap<>();
    values.put("submission", submissionId);
    values.put("mode", entered.mode().name());
    values.put("manager", entered.managerId());
    values.put("fund", entered.fundId());
    values.put("referenceDate", entered.referenceDate());
    values.put("submittedAt", UtcTime.of(entered.submittedAt()));
    values.put("currency", entered.currency());
    values.put("local", entered.marginLocal());
    values.put("offshore", entered.marginOffshore());
    values.put("posted", entered.marginPosted());
    values.put("methodology", entered.methodology());
    values.put("attachment", entered.attachmentSha256());
    values.put("fileName", entered.fileName());
    values.put("actor", actor);
    values.put("at", UtcTime.of(at));
    GeneratedKeyHolder key = new GeneratedKeyHolder();
    jdbc.sql(REQUEST).params(values).update(key);
    Number id = key.getKey();
    if (id == null) {
      throw new IllegalStateException("the entry has no number");
    }
    return id.longValue();
  }

  /** Writes the decision on an entry that the caller has locked. */
  void decide(long id, Decided decided) {
    MarginSubmitted event = decided.event();
    jdbc.sql(DECIDE)
        .param("id", id)
        .param("state", (event == null ? EntryState.DENIED : EntryState.APPROVED).name())
        .param("version", event == null ? null : event.getVersion())
        .param("event", event == null ? null : event.getEventId())
        .param("actor", decided.actor())
        .param("at", UtcTime.of(decided.at()))
        .param("reason", decided.reason())
        .update();
  }

  /** An entry, locked until the transaction ends. */
  Optional<EntryView> lock(long id) {
    return jdbc.sql(LOCK).param("id", id).query(EntryView::read).optional();
  }

  Optional<EntryView> find(long id) {
    Map<String, @Nullable Object> asked = new EntryFilter(null, null, null).parameters();
    asked.put("id", id);
    return jdbc.sql(LIST)
        .params(asked)
        .param("limit", 1)
        .param("offset", 0)
        .query(EntryView::read)
        .optional();
  }

  /** Part of the list, the newest first. */
  List<EntryView> list(EntryFilter filter, Paging paging) {
    return jdbc.sql(LIST)
        .params(filter.parameters())
        .param("limit", paging.limit())
        .param("offset", paging.offset())
        .query(EntryView::read)
        .list();
  }

  long count(EntryFilter filter) {
    return jdbc.sql(COUNT).params(filter.parameters()).query(Long.class).single();
  }

  /** Approved entries that are no versions yet, in the order of their numbers. */
  List<EntryView> notApplied() {
    return jdbc.sql(NOT_APPLIED).query(EntryView::read).list();
  }
}
