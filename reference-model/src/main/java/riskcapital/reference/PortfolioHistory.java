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
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** A fund's portfolios in one chain by (date, revision), each with its label. */
final class PortfolioHistory {
  private static final Comparator<PortfolioFact> CHAIN =
      Comparator.comparing(PortfolioFact::portfolioDate).thenComparingInt(PortfolioFact::revision);

  private final List<LabelledPortfolio> chain = new ArrayList<>();
  private final NavigableMap<LocalDate, List<LabelledPortfolio>> byDate = new TreeMap<>();

  private PortfolioHistory() {}

  static PortfolioHistory of(Collection<PortfolioFact> standing, AssetTypes assetTypes) {
    PortfolioHistory history = new PortfolioHistory();
    Label before = Label.NONE;
    for (PortfolioFact fact : standing.stream().sorted(CHAIN).toList()) {
      Exposure exposure = Exposure.of(fact, assetTypes);
      Label label = fact.incomplete() ? exposure.label().union(before) : exposure.label();
      LabelledPortfolio portfolio = new LabelledPortfolio(fact, exposure, label);
      history.chain.add(portfolio);
      history.byDate.computeIfAbsent(fact.portfolioDate(), d -> new ArrayList<>()).add(portfolio);
      before = label;
    }
    return history;
  }

  /** All revisions in order. */
  List<LabelledPortfolio> chain() {
    return chain;
  }

  @Nullable LabelledPortfolio newest() {
    return chain.isEmpty() ? null : chain.get(chain.size() - 1);
  }

  /** The newest complete portfolio and the incomplete ones after it; without one, all. */
  List<LabelledPortfolio> sinceNewestComplete() {
    int from = chain.size() - 1;
    while (from > 0 && chain.get(from).fact().incomplete()) {
      from--;
    }
    return from < 0 ? List.of() : chain.subList(from, chain.size());
  }

  /** The fund's label today: that of its newest portfolio, NONE without any. */
  Label label() {
    LabelledPortfolio newest = newest();
    return newest == null ? Label.NONE : newest.label();
  }

  /** The label on each portfolio date: that of the date's highest revision. */
  NavigableMap<LocalDate, Label> labels() {
    NavigableMap<LocalDate, Label> labels = new TreeMap<>();
    byDate.forEach((date, revisions) -> labels.put(date, last(revisions).label()));
    return labels;
  }

  /** The label in force on a date: that of the newest portfolio date not after it, else NONE. */
  Label labelOn(LocalDate date) {
    return label(byDate.floorEntry(date));
  }

  /** The label of the newest portfolio date before a date, else NONE. */
  Label labelBefore(LocalDate date) {
    return label(byDate.lowerEntry(date));
  }

  /**
   * When a condition was recorded that the label in force on a date meets.
   *
   * @throws IllegalArgumentException if the label in force does not meet it
   */
  Instant recordedSince(LocalDate date, Predicate<Label> condition) {
    Map.Entry<LocalDate, List<LabelledPortfolio>> inForce = byDate.floorEntry(date);
    return RecordedSince.of(
        inForce == null ? List.of() : inForce.getValue(),
        portfolio -> condition.test(portfolio.label()),
        LabelledPortfolio::updatedAt);
  }

  private static Label label(Map.@Nullable Entry<LocalDate, List<LabelledPortfolio>> revisions) {
    return revisions == null ? Label.NONE : last(revisions.getValue()).label();
  }

  private static LabelledPortfolio last(List<LabelledPortfolio> revisions) {
    return revisions.get(revisions.size() - 1);
  }
}
