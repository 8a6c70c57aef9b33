package riskcapital.reference;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The rows of a fund's obligations: what was satisfied or ended stands as its own era had it, what
 * is live is today's (section 4).
 */
final class Obligations {
  private static final Comparator<Obligation> ORDER =
      Comparator.comparing(Obligation::dutyStart)
          .thenComparing(
              Obligation::anchor, Comparator.nullsFirst(Comparator.<LocalDate>naturalOrder()));

  private final Map<String, Obligation> rows = new HashMap<>();
  private final Map<String, Obligation> ended = new HashMap<>();

  private Obligations() {}

  /**
   * Of a fund's eras, in order of duty and anchor. A basis has one row: of several eras that
   * satisfied it, and of satisfied and open, the latest; void only where there is no other.
   */
  static List<Obligation> of(List<Era> eras, FundRecord fund) {
    Obligations obligations = new Obligations();
    List<Owed> owed = List.of();
    for (Era era : eras) {
      owed = fund.owedIn(era, owed);
      obligations.closed(era, owed);
    }
    obligations.live(owed);
    obligations.ended.forEach(obligations.rows::putIfAbsent);
    return obligations.rows.values().stream().sorted(ORDER).toList();
  }

  /** A void one shows the due that it would have had without surprise. */
  private void closed(Era era, List<Owed> owed) {
    for (Owed one : owed) {
      if (!era.contains(one.closedAt())) {
        continue;
      }
      if (one.plain().status() == ObligationStatus.SATISFIED) {
        rows.put(one.plain().basis(), one.row());
      } else if (one.plain().status() == ObligationStatus.VOID) {
        ended.put(one.plain().basis(), one.plain());
      }
    }
  }

  private void live(List<Owed> owed) {
    for (Owed one : owed) {
      if (one.plain().status() == ObligationStatus.OPEN) {
        rows.put(one.plain().basis(), one.row());
      }
    }
  }
}
