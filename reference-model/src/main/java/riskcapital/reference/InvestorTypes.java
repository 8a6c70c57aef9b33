package riskcapital.reference;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Objects;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * Which investor type of a fund was recorded when. In the chain of AUM items by (date, revision) a
 * type is recorded by the lowest item from which it holds unbroken; a type that a later one in the
 * chain was recorded before never counted.
 *
 * @param recorded type by the instant from which it counted, the first one ever; empty is unknown
 */
record InvestorTypes(NavigableMap<Instant, Optional<InvestorType>> recorded) {

  static InvestorTypes of(AumHistory aum) {
    NavigableMap<Instant, Optional<InvestorType>> recorded = new TreeMap<>();
    for (AumFact first : firstOfRuns(aum)) {
      recorded.tailMap(first.updatedAt(), true).clear();
      recorded.put(first.updatedAt(), Optional.ofNullable(first.investorType()));
    }
    Map.Entry<Instant, Optional<InvestorType>> ever = recorded.pollFirstEntry();
    recorded.put(Instant.MIN, ever == null ? Optional.empty() : ever.getValue());
    return new InvestorTypes(recorded);
  }

  SortedSet<Instant> since() {
    return new TreeSet<>(recorded.keySet());
  }

  /** Null when the type was unknown. */
  @Nullable InvestorType at(Instant instant) {
    return recorded.floorEntry(instant).getValue().orElse(null);
  }

  private static List<AumFact> firstOfRuns(AumHistory aum) {
    List<AumFact> firsts = new ArrayList<>();
    for (AumFact item : aum.chain()) {
      boolean begins =
          firsts.isEmpty()
              || !Objects.equals(firsts.get(firsts.size() - 1).investorType(), item.investorType());
      if (begins) {
        firsts.add(item);
      }
    }
    return firsts;
  }
}
