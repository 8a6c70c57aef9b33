package riskcapital.reference;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * Which investor type of a fund was recorded when: at an instant, that of the newest AUM item by
 * (date, revision) of those updated up to then.
 *
 * @param recorded type by the instant from which it counted, the first one ever; empty is unknown
 */
record InvestorTypes(NavigableMap<Instant, Optional<InvestorType>> recorded) {

  static InvestorTypes of(AumHistory aum) {
    NavigableMap<Instant, Integer> newest = newestPlaces(aum.chain());
    NavigableMap<Instant, Optional<InvestorType>> recorded = new TreeMap<>();
    for (Map.Entry<Instant, Integer> known : newest.entrySet()) {
      Optional<InvestorType> type =
          Optional.ofNullable(aum.chain().get(known.getValue()).investorType());
      if (recorded.isEmpty()) {
        recorded.put(Instant.MIN, type);
      } else if (!recorded.lastEntry().getValue().equals(type)) {
        recorded.put(known.getKey(), type);
      }
    }
    if (recorded.isEmpty()) {
      recorded.put(Instant.MIN, Optional.empty());
    }
    return new InvestorTypes(recorded);
  }

  SortedSet<Instant> since() {
    return new TreeSet<>(recorded.keySet());
  }

  /** Null when the type was unknown. */
  @Nullable InvestorType at(Instant instant) {
    return recorded.floorEntry(instant).getValue().orElse(null);
  }

  /** Place in the chain of the newest item known, by the instants at which items were updated. */
  private static NavigableMap<Instant, Integer> newestPlaces(List<AumFact> chain) {
    NavigableMap<Instant, Integer> newest = new TreeMap<>();
    for (int place = 0; place < chain.size(); place++) {
      newest.merge(chain.get(place).updatedAt(), place, Math::max);
    }
    int known = 0;
    for (Map.Entry<Instant, Integer> entry : newest.entrySet()) {
      known = Math.max(known, entry.getValue());
      entry.setValue(known);
    }
    return newest;
  }
}
