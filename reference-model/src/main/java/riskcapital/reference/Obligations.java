package riskcapital.reference;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The rows of a fund's obligations: what was satisfied stands as its own era had it, what is live
 * or void is today's (section 4).
 */
final class Obligations {
  private static final Comparator<Obligation> ORDER =
      Comparator.comparing(Obligation::dutyStart)
          .thenComparing(
              Obligation::anchor, Comparator.nullsFirst(Comparator.<LocalDate>naturalOrder()));

  private final Map<String, Obligation> rows = new HashMap<>();

  private Obligations() {}

  /**
   * Of a fund's eras, in order of duty and anchor. A basis has one row: of several eras that
   * satisfied it, and of satisfied and open, the latest; void only where there is no other.
   */
  static List<Obligation> of(List<Era> eras, FundRecord fund) {
    Obligations obligations = new Obligations();
    List<Owed> owed = List.of();
    for (Era era : eras) {
      owed = Surprise.of(era, owed, fund.owedIn(era));
      obligations.satisfied(era, owed);
    }
    obligations.today(owed);
    return obligations.rows.values().stream().sorted(ORDER).toList();
  }

  private void satisfied(Era era, List<Owed> owed) {
    for (Owed one : owed) {
      if (one.plain().status() == ObligationStatus.SATISFIED && era.contains(one.closedAt())) {
        rows.put(one.plain().basis(), one.row());
      }
    }
  }

  /** A void one shows the due that it would have had without surprise. */
  private void today(List<Owed> owed) {
    for (Owed one : owed) {
      if (one.plain().status() == ObligationStatus.OPEN) {
        rows.put(one.plain().basis(), one.row());
      } else if (one.plain().status() == ObligationStatus.VOID) {
        rows.putIfAbsent(one.plain().basis(), one.plain());
      }
    }
  }
}
