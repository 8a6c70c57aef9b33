package riskcapital.consolidator.positions;

import static java.util.Objects.requireNonNull;
import static java.util.stream.Collectors.counting;
import static java.util.stream.Collectors.groupingBy;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import riskcapital.consolidator.derivation.ArrivedPortfolio;
import riskcapital.consolidator.derivation.Totals;
import riskcapital.consolidator.feeds.Received;
import riskcapital.consolidator.positions.ParkedChunks.ChunkSet;
import riskcapital.consolidator.revisions.Conflicts;
import riskcapital.consolidator.revisions.DatedRevision;
import riskcapital.consolidator.revisions.NewestPerFund;
import riskcapital.consolidator.revisions.Outcome;
import riskcapital.consolidator.revisions.Stamp;
import riskcapital.consolidator.revisions.StandingRevision;
import riskcapital.events.PositionsSnapshot;

/**
 * A batch of chunks against what is stored: decides, writes nothing. What was sent counts once it
 * is whole and sound, whether it stands or not, so that conflicts do not depend on the order
 * either.
 */
final class ArrivingPortfolios {
  private final Map<DatedRevision, Stamp> stored;
  private final Map<DatedRevision, Set<String>> contradicted;
  private final NewestPerFund newest;
  private final AssemblePortfolios.Batch assembly;
  private final Map<DatedRevision, StandingRevision<Portfolio>> revisions = new TreeMap<>();
  private final Map<DatedRevision, Map<String, TypeTotals>> totals = new TreeMap<>();

  /**
   * @param contradicted content hashes seen in conflict, of the keys that had a conflict before
   */
  ArrivingPortfolios(
      Map<DatedRevision, Stamp> stored,
      Map<DatedRevision, Set<String>> contradicted,
      NewestPerFund newest,
      AssemblePortfolios.Batch assembly) {
    this.stored = stored;
    this.contradicted = contradicted;
    this.newest = newest;
    this.assembly = assembly;
  }

  /**
   * Takes a chunk.
   *
   * @throws riskcapital.consolidator.failures.PermanentFailure when the portfolio is not sound
   */
  Outcome arrive(Received<TakenChunk> received) {
    PositionsSnapshot chunk = received.value().header();
    AssemblePortfolios.requireIndex(chunk);
    DatedRevision key = Portfolio.key(chunk);
    Stamp stamp = Portfolio.stamp(chunk);
    StandingRevision<Portfolio> revision =
        revisions.computeIfAbsent(key, any -> new StandingRevision<>(stored.get(any)));
    if (!isAwaited(key, revision, stamp)) {
      return revision.arrive(stamp, Portfolio.ofOne(received.value()));
    }
    @Nullable Portfolio whole =
        chunk.getChunkCount() == 1 ? Portfolio.ofOne(received.value()) : assembly.take(received);
    if (whole == null) {
      return new Outcome.Incomplete();
    }
    Map<String, TypeTotals> checked = CheckedTotals.of(whole);
    if (revision.wouldStand(stamp)) {
      totals.put(key, checked);
    }
    return newest.refine(key, revision.arrive(stamp, whole));
  }

  /** Whether the whole is needed: it would stand, or it is a content that was never seen. */
  private boolean isAwaited(DatedRevision key, StandingRevision<?> revision, Stamp stamp) {
    return revision.wouldStand(stamp)
        || !(revision.hasSeen(stamp)
            || contradicted.getOrDefault(key, Set.of()).contains(stamp.contentHash()));
  }

  /** Funds whose facts change, from which date on; their conflicts are taken too. */
  Map<Long, LocalDate> touched(Conflicts conflicts) {
    Map<Long, LocalDate> funds = new TreeMap<>();
    revisions.forEach(
        (key, revision) -> {
          conflicts.take(key.naturalKey(), key.fundId(), revision);
          if (revision.inConflict() || isWrittenOtherwise(key, revision)) {
            keepEarliest(funds, key);
          }
        });
    return funds;
  }

  private boolean isWrittenOtherwise(DatedRevision key, StandingRevision<?> revision) {
    return revision.toWrite() != null && !(revision.contentChanged() && newest.isNewest(key));
  }

  /** Contents that came to be their fund's newest portfolio; their funds' facts change too. */
  List<ArrivedPortfolio> arrived(NewestPortfolios shown) {
    Map<Long, Long> written =
        written().stream().collect(groupingBy(portfolio -> portfolio.key().fundId(), counting()));
    return newest().stream()
        .map(
            portfolio ->
                arrived(
                    portfolio,
                    Long.valueOf(1).equals(written.get(portfolio.key().fundId()))
                        ? shown.like(header(portfolio))
                        : null))
        .toList();
  }

  private ArrivedPortfolio arrived(Portfolio portfolio, @Nullable DatedRevision like) {
    Map<String, Totals> sums = new TreeMap<>();
    totalsOf(portfolio.key()).forEach((type, totals) -> sums.put(type, totals.sums()));
    return new ArrivedPortfolio(
        portfolio.key(),
        portfolio.header().getUpdatedAt(),
        portfolio.header().getBaseCurrency(),
        sums,
        TypeSet.of(sums.keySet()).id(),
        like);
  }

  /** From which date on portfolios are to be labelled, for funds that none like these is of. */
  Map<Long, LocalDate> unlabelled(Collection<ArrivedPortfolio> arrived) {
    Map<Long, LocalDate> from = new TreeMap<>();
    written().stream().map(Portfolio::key).forEach(key -> keepEarliest(from, key));
    arrived.stream()
        .filter(portfolio -> portfolio.like() != null)
        .forEach(portfolio -> from.remove(portfolio.key().fundId()));
    return from;
  }

  private static void keepEarliest(Map<Long, LocalDate> funds, DatedRevision key) {
    funds.merge(key.fundId(), key.date(), (date, other) -> date.isBefore(other) ? date : other);
  }

  /** Headers to write. */
  List<PortfolioHeader> headers() {
    return written().stream().map(this::header).toList();
  }

  private PortfolioHeader header(Portfolio portfolio) {
    return new PortfolioHeader(portfolio.header(), totalsOf(portfolio.key()));
  }

  /** Portfolios whose content was not there before. */
  List<Portfolio> replaced() {
    return revisions.values().stream()
        .filter(StandingRevision::contentChanged)
        .map(StandingRevision::toWrite)
        .flatMap(Stream::ofNullable)
        .toList();
  }

  private Map<String, TypeTotals> totalsOf(DatedRevision key) {
    return requireNonNull(totals.get(key));
  }

  /** Those of the replaced that are their fund's newest. */
  List<Portfolio> newest() {
    return replaced().stream().filter(portfolio -> newest.isNewest(portfolio.key())).toList();
  }

  /** Chunks that wait for others. */
  List<Received<TakenChunk>> waiting() {
    return assembly.arrived().stream().filter(chunk -> isAwaited(chunk.value().header())).toList();
  }

  private boolean isAwaited(PositionsSnapshot chunk) {
    DatedRevision key = Portfolio.key(chunk);
    return isAwaited(key, requireNonNull(revisions.get(key)), Portfolio.stamp(chunk));
  }

  /** What stands now, where a content came to stand or to contradict. */
  List<ChunkSet> standing() {
    List<ChunkSet> standing = new ArrayList<>();
    revisions.forEach(
        (key, revision) -> {
          Stamp stamp = revision.standing();
          if (stamp != null && (revision.toWrite() != null || revision.inConflict())) {
            standing.add(new ChunkSet(key, stamp));
          }
        });
    return standing;
  }

  private List<Portfolio> written() {
    return revisions.values().stream()
        .map(StandingRevision::toWrite)
        .flatMap(Stream::ofNullable)
        .toList();
  }
}
