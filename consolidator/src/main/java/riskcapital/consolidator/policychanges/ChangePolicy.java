package riskcapital.consolidator.policychanges;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
import riskcapital.consolidator.derivation.PolicyLock;
import riskcapital.consolidator.operations.ProblemType;
import riskcapital.consolidator.operations.Refusal;
import riskcapital.consolidator.policy.KeepCalendar;
import riskcapital.consolidator.policy.PolicySettings;

/**
 * Changes policy: the rows, their audit, and the marks of the funds that they touch, in one
 * transaction that no derivation overlaps.
 */
@Component
class ChangePolicy {
  private final TransactionTemplate transaction;
  private final PolicyLock lock;
  private final PolicyRows rows;
  private final PolicyAudit audit;
  private final MarkTouchedFunds mark;
  private final KeepCalendar calendar;
  private final PolicySettings policy;
  private final ApplicationEventPublisher events;

  ChangePolicy(
      TransactionTemplate transaction,
      PolicyLock lock,
      PolicyRows rows,
      PolicyAudit audit,
      MarkTouchedFunds mark,
      KeepCalendar calendar,
      PolicySettings policy,
      ApplicationEventPublisher events) {
    this.transaction = transaction;
    this.lock = lock;
    this.rows = rows;
    this.audit = audit;
    this.mark = mark;
    this.calendar = calendar;
    this.policy = policy;
    this.events = events;
  }

  /** What the edits of a file or a request are, given the rows of now. */
  interface Edits<R extends PolicyRow> {
    List<Edit<R>> given(Map<String, R> current, Map<String, Long> versions);
  }

  /**
   * Carries out edits, all or none. An edit that changes nothing writes nothing.
   *
   * @return what was different
   * @throws Refusal when a version is not the current one, a row to remove is not there, or the
   *     result is not allowed
   */
  <R extends PolicyRow> List<Difference<R>> change(
      PolicyTable<R> table, Edits<R> edits, Decision decision) {
    return Objects.requireNonNull(
        transaction.execute(
            status -> {
              lock.exclude();
              List<Difference<R>> differences = differences(table, edits);
              if (!differences.isEmpty()) {
                rows.apply(table, differences);
                audit.record(table, differences, decision);
                if (table.kind() == PolicyKind.BUSINESS_CALENDAR) {
                  calendar.keep();
                }
                mark.touchedBy(table, differences);
                events.publishEvent(new FundsMarked());
              }
              return differences;
            }));
  }

  /** What edits would change, as things are now. */
  <R extends PolicyRow> List<Difference<R>> differences(PolicyTable<R> table, Edits<R> edits) {
    Map<String, R> current = rows.read(table);
    Map<String, Long> versions = audit.versions(table.kind());
    Map<String, R> result = new HashMap<>(current);
    List<Difference<R>> differences = new ArrayList<>();
    for (Edit<R> edit : edits.given(current, versions)) {
      R before = current.get(edit.key());
      R after = edit.row();
      long version = versions.getOrDefault(edit.key(), 0L);
      if (edit.version() != null && edit.version() != version) {
        throw Refusal.stale(edit.key(), "version", version);
      }
      if (before == null && after == null) {
        throw Refusal.notFound(edit.key());
      }
      if (!Objects.equals(before, after)) {
        differences.add(new Difference<>(edit.key(), before, after));
      }
      if (after == null) {
        result.remove(edit.key());
      } else {
        result.put(edit.key(), after);
      }
    }
    requireCalendar(table, result.values());
    return differences;
  }

  /** A market without any row is filled with the shipped holidays, so it can't be emptied. */
  private void requireCalendar(PolicyTable<?> table, Collection<? extends PolicyRow> result) {
    if (table.kind() == PolicyKind.BUSINESS_CALENDAR
        && result.stream().noneMatch(row -> row.key().startsWith(policy.market() + "|"))) {
      throw new Refusal(
          ProblemType.CONFLICT, "The calendar of " + policy.market() + " needs at least one row");
    }
  }
}
