package riskcapital.consolidator.positions;

import static java.util.Objects.requireNonNull;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import riskcapital.consolidator.feeds.Received;
import riskcapital.consolidator.positions.ParkedChunks.ChunkSet;
import riskcapital.consolidator.revisions.Conflicts;
import riskcapital.consolidator.revisions.DatedRevision;
import riskcapital.consolidator.revisions.NewestPerFund;
import riskcapital.consolidator.revisions.Outcome;
import riskcapital.consolidator.revisions.Stamp;
import riskcapital.consolidator.revisions.StandingRevision;
import riskcapital.events.PositionsSnapshot;

/** A batch of chunks against what is stored: decides, writes nothing. */
final class ArrivingPortfolios {
  private final Map<DatedRevision, Stamp> stored;
  private final NewestPerFund newest;
  private final AssemblePortfolios.Batch assembly;
  private final Map<DatedRevision, StandingRevision<Portfolio>> revisions = new TreeMap<>();

  ArrivingPortfolios(
      Map<DatedRevision, Stamp> stored, NewestPerFund newest, AssemblePortfolios.Batch assembly) {
    this.stored = stored;
    this.newest = newest;
    this.assembly = assembly;
  }

  /** Takes a chunk. */
  Outcome arrive(Received<PositionsSnapshot> received) {
    PositionsSnapshot chunk = received.value();
    AssemblePortfolios.requireIndex(chunk);
    DatedRevision key = Portfolio.key(chunk);
    Stamp stamp = Portfolio.stamp(chunk);
    StandingRevision<Portfolio> revision =
        revisions.computeIfAbsent(key, any -> new StandingRevision<>(stored.get(any)));
    if (!revision.wouldStand(stamp)) {
      return revision.arrive(stamp, sameRows(revision, chunk));
    }
    @Nullable Portfolio whole =
        chunk.getChunkCount() == 1 ? Portfolio.ofOne(chunk) : assembly.take(received);
    if (whole == null) {
      return new Outcome.Incomplete();
    }
    return newest.refine(key, revision.arrive(stamp, whole));
  }

  /** Funds whose facts change; their conflicts are taken too. */
  Set<Long> touched(Conflicts conflicts) {
    Set<Long> funds = new TreeSet<>();
    revisions.forEach(
        (key, revision) -> {
          conflicts.take(key.naturalKey(), key.fundId(), revision);
          if (revision.toWrite() != null || revision.inConflict()) {
            funds.add(key.fundId());
          }
        });
    return funds;
  }

  /** Headers to write. */
  List<PositionsSnapshot> headers() {
    return written().stream().map(Portfolio::header).toList();
  }

  /** Portfolios whose content was not there before. */
  List<Portfolio> replaced() {
    return revisions.values().stream()
        .filter(StandingRevision::contentChanged)
        .map(StandingRevision::toWrite)
        .flatMap(Stream::ofNullable)
        .toList();
  }

  /** Those of the replaced that are their fund's newest. */
  List<Portfolio> newest() {
    return replaced().stream().filter(portfolio -> newest.isNewest(portfolio.key())).toList();
  }

  /** Chunks that wait for others: their content would take the place of what stands. */
  List<Received<PositionsSnapshot>> waiting() {
    return assembly.arrived().stream()
        .filter(
            chunk ->
                requireNonNull(revisions.get(Portfolio.key(chunk.value())))
                    .wouldStand(Portfolio.stamp(chunk.value())))
        .toList();
  }

  /** What stands now, where that is new: chunks of anything greater wait in vain. */
  List<ChunkSet> standing() {
    return written().stream()
        .map(portfolio -> new ChunkSet(portfolio.key(), Portfolio.stamp(portfolio.header())))
        .toList();
  }

  /** Content that stands or arrives again: all of its rows, under this chunk's header. */
  private static Portfolio sameRows(StandingRevision<Portfolio> revision, PositionsSnapshot chunk) {
    Portfolio whole = revision.toWrite();
    return whole == null ? Portfolio.ofOne(chunk) : new Portfolio(chunk, whole.chunks());
  }

  private List<Portfolio> written() {
    return revisions.values().stream()
        .map(StandingRevision::toWrite)
        .flatMap(Stream::ofNullable)
        .toList();
  }
}
