package riskcapital.consolidator.positions;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.springframework.stereotype.Component;
import riskcapital.consolidator.derivation.ArrivedPortfolio;
import riskcapital.consolidator.derivation.FundHeads;
import riskcapital.consolidator.feeds.ApplyTopic;
import riskcapital.consolidator.feeds.BatchEffects;
import riskcapital.consolidator.feeds.DecodeEvents;
import riskcapital.consolidator.feeds.Received;
import riskcapital.consolidator.feeds.ValidationLog;
import riskcapital.consolidator.positions.ParkedChunks.ChunkSet;
import riskcapital.consolidator.revisions.Conflicts;
import riskcapital.consolidator.revisions.DatedRevision;
import riskcapital.consolidator.revisions.RevisionConflicts;
import riskcapital.consolidator.revisions.Stamp;
import riskcapital.events.Feed;
import riskcapital.events.PositionsSnapshot;
import riskcapital.schemas.Topic;

/**
 * Replaces portfolios whole or not at all. A chunk is parked until its portfolio is whole, unless
 * its content was seen before and changes nothing; then the whole is checked and, if it stands,
 * totalled, and, if it is the fund's newest, its rows replace the snapshot's.
 */
@Component
class ApplyPositions implements ApplyTopic<TakenChunk> {
  private final PortfoliosTable portfolios;
  private final ParkedChunks parked;
  private final AssemblePortfolios assemble;
  private final PortfolioWriter writer;
  private final RevisionConflicts conflictsTable;
  private final FundHeads heads;
  private final ValidationLog log;

  ApplyPositions(
      PortfoliosTable portfolios,
      ParkedChunks parked,
      AssemblePortfolios assemble,
      PortfolioWriter writer,
      RevisionConflicts conflictsTable,
      FundHeads heads,
      ValidationLog log) {
    this.portfolios = portfolios;
    this.parked = parked;
    this.assemble = assemble;
    this.writer = writer;
    this.conflictsTable = conflictsTable;
    this.heads = heads;
    this.log = log;
  }

  @Override
  public Topic topic() {
    return Topic.POSITIONS;
  }

  @Override
  public Class<TakenChunk> type() {
    return TakenChunk.class;
  }

  @Override
  public TakenChunk take(ConsumerRecord<byte[], byte[]> record, DecodeEvents decode) {
    return TakenChunk.of(decode.decode(record.topic(), record.value(), PositionsSnapshot.class));
  }

  @Override
  public Set<Long> funds(List<Received<TakenChunk>> records) {
    return records.stream()
        .map(record -> record.value().header().getFundId())
        .collect(Collectors.toSet());
  }

  @Override
  public void apply(List<Received<TakenChunk>> records, BatchEffects effects) {
    Map<DatedRevision, Stamp> standing = portfolios.standing(keys(records));
    NewestPortfolios shown = portfolios.newest(funds(records));
    ArrivingPortfolios arriving =
        new ArrivingPortfolios(
            standing,
            portfolios.contradicted(contradicting(records, standing)),
            shown.keys().copy(),
            assemble.begin(records));
    records.forEach(record -> effects.outcome(topic(), arriving.arrive(record)));

    Conflicts conflicts = new Conflicts(Feed.POSITIONS);
    List<ArrivedPortfolio> arrived = arriving.arrived(shown);
    arriving.touched(conflicts).forEach(effects.touched()::touch);
    arrived.forEach(effects.touched()::arrived);
    conflicts.write(conflictsTable);
    parked.park(arriving.waiting());
    portfolios.write(arriving.headers(), standing.keySet(), shown, effects);
    heads.markUnlabelled(arriving.unlabelled(arrived));
    effects.rows("PORTFOLIO_POSITIONS", writer.replace(arriving.newest(), shown.keys()));
    log.write(PositionWarnings.of(arriving.replaced()), effects);
    parked.deleteUseless(arriving.standing());
  }

  @Override
  public List<ConsumerRecord<byte[], byte[]>> companions(Received<TakenChunk> culprit) {
    ChunkSet set = ChunkSet.of(culprit.value().header());
    return parked.indexes(List.of(set)).getOrDefault(set, new TreeSet<>()).stream()
        .filter(index -> index != culprit.value().header().getChunkIndex())
        .map(index -> parked.record(set, index, culprit.source().topic()))
        .toList();
  }

  @Override
  public void forget(Received<TakenChunk> culprit) {
    parked.delete(ChunkSet.of(culprit.value().header()));
  }

  /** Keys under which a record has other content than what stands. */
  private static Set<DatedRevision> contradicting(
      List<Received<TakenChunk>> records, Map<DatedRevision, Stamp> standing) {
    return records.stream()
        .map(record -> record.value().header())
        .filter(
            chunk -> {
              Stamp stands = standing.get(Portfolio.key(chunk));
              return stands != null && !stands.sameContent(Portfolio.stamp(chunk));
            })
        .map(Portfolio::key)
        .collect(Collectors.toSet());
  }

  private static Set<DatedRevision> keys(List<Received<TakenChunk>> records) {
    return records.stream()
        .map(record -> Portfolio.key(record.value().header()))
        .collect(Collectors.toSet());
  }
}
