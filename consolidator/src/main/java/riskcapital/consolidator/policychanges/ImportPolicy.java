package riskcapital.consolidator.policychanges;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import riskcapital.consolidator.operations.InvalidValue;
import riskcapital.consolidator.operations.Refusal;

/** Makes a table of policy what a file says. */
@Component
class ImportPolicy {
  private final ChangePolicy change;
  private final PolicyAudit audit;

  ImportPolicy(ChangePolicy change, PolicyAudit audit) {
    this.change = change;
    this.audit = audit;
  }

  /**
   * Imports rows, all or none.
   *
   * @throws Refusal when the table has changed since the version, or the result is not allowed
   */
  <R extends PolicyRow> ImportResult run(
      PolicyTable<R> table, Map<String, R> file, Decision decision, ImportOptions options) {
    if (!options.dryRun() && options.version() == null) {
      throw Refusal.invalid(
          "Some values are not allowed",
          List.of(InvalidValue.of("version", "must be given unless dryRun is")));
    }
    ChangePolicy.Edits<R> edits =
        (rows, versions) -> {
          requireUnchanged(table, versions, options.version());
          return edits(rows, file, options.replace());
        };
    List<Difference<R>> differences =
        options.dryRun() ? change.differences(table, edits) : change.change(table, edits, decision);
    return new ImportResult(
        options.dryRun(),
        audit.version(table.kind()),
        file.size(),
        differences.stream().map(difference -> changed(table, difference)).toList());
  }

  private static void requireUnchanged(
      PolicyTable<?> table, Map<String, Long> versions, @Nullable Long seen) {
    long newest = versions.values().stream().mapToLong(Long::longValue).max().orElse(0);
    if (seen != null && seen != newest) {
      throw Refusal.stale("The table " + table.folder(), "version", newest);
    }
  }

  private static <R extends PolicyRow> List<Edit<R>> edits(
      Map<String, R> rows, Map<String, R> file, boolean replace) {
    List<Edit<R>> edits = new ArrayList<>();
    file.forEach((key, row) -> edits.add(new Edit<>(key, row, null)));
    if (replace) {
      rows.keySet().stream()
          .filter(key -> !file.containsKey(key))
          .forEach(key -> edits.add(new Edit<>(key, null, null)));
    }
    return edits;
  }

  private static <R extends PolicyRow> ImportResult.Changed changed(
      PolicyTable<R> table, Difference<R> difference) {
    R before = difference.before();
    R after = difference.after();
    return new ImportResult.Changed(
        difference.key(),
        before == null ? null : table.values(before),
        after == null ? null : table.values(after));
  }
}
