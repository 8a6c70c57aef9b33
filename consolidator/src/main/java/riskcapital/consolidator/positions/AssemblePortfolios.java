package riskcapital.consolidator.positions;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import riskcapital.consolidator.RcmSettings;
import riskcapital.consolidator.failures.FailureCode;
import riskcapital.consolidator.failures.PermanentFailure;
import riskcapital.consolidator.feeds.DecodeEvents;
import riskcapital.consolidator.feeds.Received;
import riskcapital.consolidator.positions.ParkedChunks.ChunkSet;
import riskcapital.events.PositionsSnapshot;
import riskcapital.schemas.Topic;

/** Puts portfolios together from chunks of a batch and chunks parked before. */
@Component
class AssemblePortfolios {
  private final ParkedChunks parked;
  private final DecodeEvents decode;
  private final String topic;

  AssemblePortfolios(ParkedChunks parked, DecodeEvents decode, RcmSettings settings) {
    this.parked = parked;
    this.decode = decode;
    this.topic = settings.name(Topic.POSITIONS);
  }

  /** A batch's assembly; what is parked already is looked up once. */
  Batch begin(List<Received<TakenChunk>> records) {
    Set<ChunkSet> sets = new LinkedHashSet<>();
    records.stream()
        .map(received -> received.value().header())
        .filter(chunk -> chunk.getChunkCount() > 1)
        .forEach(chunk -> sets.add(ChunkSet.of(chunk)));
    return new Batch(parked.indexes(sets));
  }

  /**
   * Refuses a chunk that can't be one.
   *
   * @throws PermanentFailure when its index is not below its count
   */
  static void requireIndex(PositionsSnapshot chunk) {
    if (chunk.getChunkIndex() < 0 || chunk.getChunkIndex() >= chunk.getChunkCount()) {
      throw new PermanentFailure(
          FailureCode.BROKEN_PORTFOLIO,
          "chunk " + chunk.getChunkIndex() + " of " + chunk.getChunkCount());
    }
  }

  private PositionsSnapshot stored(ChunkSet set, int index) {
    return decode.decode(topic, parked.value(set, index), PositionsSnapshot.class);
  }

  /** Chunks as they arrive. */
  final class Batch {
    private final Map<ChunkSet, NavigableSet<Integer>> stored;
    private final Map<ChunkSet, Map<Integer, Received<TakenChunk>>> arrived = new HashMap<>();

    private Batch(Map<ChunkSet, NavigableSet<Integer>> stored) {
      this.stored = stored;
    }

    /** Takes a chunk; the whole portfolio when it was the last one missing, else null. */
    @Nullable Portfolio take(Received<TakenChunk> received) {
      PositionsSnapshot chunk = received.value().header();
      ChunkSet set = ChunkSet.of(chunk);
      Map<Integer, Received<TakenChunk>> here =
          arrived.computeIfAbsent(set, any -> new HashMap<>());
      here.putIfAbsent(chunk.getChunkIndex(), received);
      NavigableSet<Integer> present = new TreeSet<>(stored.getOrDefault(set, new TreeSet<>()));
      present.addAll(here.keySet());
      return present.size() < chunk.getChunkCount() ? null : assembled(set, present, here);
    }

    /** Every chunk taken. */
    List<Received<TakenChunk>> arrived() {
      return arrived.values().stream().flatMap(chunks -> chunks.values().stream()).toList();
    }

    private Portfolio assembled(
        ChunkSet set, NavigableSet<Integer> present, Map<Integer, Received<TakenChunk>> here) {
      List<Supplier<Chunk>> chunks = new ArrayList<>();
      for (int index : present) {
        Received<TakenChunk> arrived = here.get(index);
        chunks.add(arrived == null ? () -> new EventChunk(stored(set, index)) : arrived::value);
      }
      return new Portfolio(Chunk.withoutRows(chunks.get(0).get().header()), chunks);
    }
  }
}
