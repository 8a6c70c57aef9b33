package riskcapital.reference;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.NavigableMap;
import java.util.SortedSet;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * A time in which neither policy nor the fund's investor type changed, as they were recorded.
 *
 * @param start the change that began it, {@link Instant#MIN} for the first
 * @param end the change that ended it, {@link Instant#MAX} for the last
 */
record Era(Instant start, Instant end, Policy policy, @Nullable InvestorType investorType) {

  /** A fund's eras, one after the other without a gap. */
  static List<Era> of(NavigableMap<Instant, Policy> policies, InvestorTypes investorTypes) {
    SortedSet<Instant> starts = new TreeSet<>(policies.keySet());
    starts.addAll(investorTypes.since());
    List<Era> eras = new ArrayList<>();
    Instant end = Instant.MAX;
    for (Instant start : new TreeSet<>(starts).descendingSet()) {
      Policy policy = policies.floorEntry(start).getValue();
      eras.add(0, new Era(start, end, policy, investorTypes.at(start)));
      end = start;
    }
    return eras;
  }

  boolean contains(Instant instant) {
    return !instant.isBefore(start) && instant.isBefore(end);
  }

  Due due() {
    return new Due(policy, investorType);
  }
}
