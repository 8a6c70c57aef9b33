package riskcapital.ingest.run;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import riskcapital.events.RuleFailure;

/** What became of the items of a page or a run. Not thread-safe. */
final class Tally {
  private long items;
  private long published;
  private long events;
  private long rows;
  private long ignored;
  private long warnings;
  private final Map<String, Long> warningCodes = new TreeMap<>();
  private long rejected;
  private final Map<String, Long> rejectedCodes = new TreeMap<>();

  void countItem() {
    items++;
  }

  void countPublished(int itsEvents, int itsRows, List<RuleFailure> itsWarnings) {
    published++;
    events += itsEvents;
    rows += itsRows;
    for (RuleFailure warning : itsWarnings) {
      warnings++;
      warningCodes.merge(warning.getCode(), 1L, Long::sum);
    }
  }

  void countRejected(String code) {
    rejected++;
    rejectedCodes.merge(code, 1L, Long::sum);
  }

  void countIgnored() {
    ignored++;
  }

  void add(Tally other) {
    items += other.items;
    published += other.published;
    events += other.events;
    rows += other.rows;
    ignored += other.ignored;
    warnings += other.warnings;
    rejected += other.rejected;
    other.warningCodes.forEach((code, count) -> warningCodes.merge(code, count, Long::sum));
    other.rejectedCodes.forEach((code, count) -> rejectedCodes.merge(code, count, Long::sum));
  }

  long items() {
    return items;
  }

  long published() {
    return published;
  }

  long events() {
    return events;
  }

  long rows() {
    return rows;
  }

  long rejected() {
    return rejected;
  }

  long ignored() {
    return ignored;
  }

  long warnings() {
    return warnings;
  }

  Map<String, Long> rejectedCodes() {
    return rejectedCodes;
  }

  Map<String, Long> warningCodes() {
    return warningCodes;
  }
}
