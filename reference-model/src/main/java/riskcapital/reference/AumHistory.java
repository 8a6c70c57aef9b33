package riskcapital.reference;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** A fund's AUM items by date and revision; empty for an unknown fund. */
final class AumHistory {
  private final NavigableMap<LocalDate, List<AumFact>> byDate = new TreeMap<>();

  private AumHistory() {}

  static AumHistory of(Collection<AumFact> standing) {
    AumHistory history = new AumHistory();
    standing.stream()
        .sorted(Comparator.comparingInt(AumFact::revision))
        .forEach(
            fact ->
                history
                    .byDate
                    .computeIfAbsent(fact.referenceDate(), date -> new ArrayList<>())
                    .add(fact));
    return history;
  }

  /** All items by (date, revision). */
  List<AumFact> chain() {
    return byDate.values().stream().flatMap(List::stream).toList();
  }

  boolean known() {
    return !byDate.isEmpty();
  }

  /** The least updatedAt of the fund's items, null for an unknown fund. */
  @Nullable Instant knownSince() {
    return byDate.values().stream()
        .flatMap(List::stream)
        .map(AumFact::updatedAt)
        .min(Comparator.naturalOrder())
        .orElse(null);
  }

  @Nullable AumFact newest() {
    return highest(byDate.lastEntry());
  }

  @Nullable AumFact oldest() {
    return highest(byDate.firstEntry());
  }

  /** The item that speaks for a date: the newest dated not after it, else the oldest. */
  @Nullable AumFact on(LocalDate date) {
    AumFact notAfter = highest(byDate.floorEntry(date));
    return notAfter == null ? oldest() : notAfter;
  }

  /** Whether the fund is ACTIVE by its newest item. */
  boolean active() {
    AumFact newest = newest();
    return newest != null && newest.active();
  }

  /** ACTIVE or CLOSED on each AUM date: as the date's highest revision says. */
  NavigableMap<LocalDate, FundState> states() {
    NavigableMap<LocalDate, FundState> states = new TreeMap<>();
    byDate.forEach((date, revisions) -> states.put(date, last(revisions).state()));
    return states;
  }

  /** When the state that holds on this AUM date was recorded. */
  Instant recordedSince(LocalDate date, FundState state) {
    return RecordedSince.of(
        byDate.getOrDefault(date, List.of()), fact -> fact.state() == state, AumFact::updatedAt);
  }

  private static @Nullable AumFact highest(
      Map.@Nullable Entry<LocalDate, List<AumFact>> revisions) {
    return revisions == null ? null : last(revisions.getValue());
  }

  private static AumFact last(List<AumFact> revisions) {
    return revisions.get(revisions.size() - 1);
  }
}
