package riskcapital.reference;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeSet;

/** Facts held on the heap, added in any order and any number of times. Not thread-safe. */
public final class InMemoryFacts implements Facts {
  private final Map<Long, List<AumFact>> aum = new HashMap<>();
  private final Map<Long, List<PortfolioFact>> portfolios = new HashMap<>();
  private final List<MarginFact> margin = new ArrayList<>();
  private final SortedSet<Long> fundIds = new TreeSet<>();

  /** Facts of the given items. */
  public static InMemoryFacts of(Iterable<? extends Fact> facts) {
    InMemoryFacts all = new InMemoryFacts();
    facts.forEach(all::add);
    return all;
  }

  /** Adds one fact. */
  public void add(Fact fact) {
    if (fact instanceof AumFact item) {
      fundIds.add(item.fundId());
      aum.computeIfAbsent(item.fundId(), id -> new ArrayList<>()).add(item);
    } else if (fact instanceof PortfolioFact item) {
      fundIds.add(item.fundId());
      portfolios.computeIfAbsent(item.fundId(), id -> new ArrayList<>()).add(item);
    } else if (fact instanceof MarginFact item) {
      fundIds.add(item.fundId());
      margin.add(item);
    }
  }

  @Override
  public SortedSet<Long> fundIds() {
    return Collections.unmodifiableSortedSet(fundIds);
  }

  @Override
  public Collection<AumFact> aum(long fundId) {
    return Collections.unmodifiableList(aum.getOrDefault(fundId, List.of()));
  }

  @Override
  public Collection<PortfolioFact> portfolios(long fundId) {
    return Collections.unmodifiableList(portfolios.getOrDefault(fundId, List.of()));
  }

  @Override
  public Collection<MarginFact> margin() {
    return Collections.unmodifiableList(margin);
  }
}
