package riskcapital.consolidator.positions;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.TreeSet;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import riskcapital.consolidator.JsonRows;
import riskcapital.consolidator.SqlFile;
import riskcapital.consolidator.feeds.Received;
import riskcapital.consolidator.revisions.DatedRevision;
import riskcapital.consolidator.revisions.Stamp;
import riskcapital.events.PositionsSnapshot;

/** {@code PARKED_CHUNKS}: chunks, as received, whose portfolio is not whole yet. */
@Component
class ParkedChunks {
  private static final String FIND = SqlFile.read("positions/find-parked-chunks.sql");
  private static final String DELETE = SqlFile.read("positions/delete-useless-chunks.sql");
  private static final String PARK =
      """
      insert into PARKED_CHUNKS
        (fund_id, portfolio_date, revision, content_hash, updated_at, chunk_index, chunk_count,
         partition_id, record_offset, record_key, payload, received_at)
      values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
      on duplicate key update fund_id = values(fund_id)""";

  private final JdbcClient jdbc;
  private final JdbcTemplate batch;
  private final Clock clock;

  ParkedChunks(JdbcClient jdbc, JdbcTemplate batch, @Qualifier("systemClock") Clock clock) {
    this.jdbc = jdbc;
    this.batch = batch;
    this.clock = clock;
  }

  /** The chunks of one portfolio as one updatedAt sent it. */
  record ChunkSet(DatedRevision key, Stamp stamp) {
    static ChunkSet of(PositionsSnapshot chunk) {
      return new ChunkSet(Portfolio.key(chunk), Portfolio.stamp(chunk));
    }

    List<Object> row() {
      return List.of(
          key.fundId(), key.date(), key.revision(), stamp.contentHash(), stamp.updatedAt());
    }
  }

  /** Indexes of the chunks that are parked, by set. */
  Map<ChunkSet, NavigableSet<Integer>> indexes(Collection<ChunkSet> sets) {
    Map<ChunkSet, NavigableSet<Integer>> indexes = new HashMap<>();
    if (sets.isEmpty()) {
      return indexes;
    }
    jdbc.sql(FIND)
        .param("sets", JsonRows.of(sets, ChunkSet::row))
        .query(
            rs -> {
              ChunkSet set =
                  new ChunkSet(
                      new DatedRevision(
                          rs.getLong("fund_id"),
                          rs.getObject("portfolio_date", LocalDate.class),
                          rs.getInt("revision")),
                      new Stamp(
                          rs.getTimestamp("updated_at").toInstant(), rs.getString("content_hash")));
              indexes.computeIfAbsent(set, any -> new TreeSet<>()).add(rs.getInt("chunk_index"));
            });
    return indexes;
  }

  /** Parks chunks; one that is parked already stays as it is. */
  void park(Collection<Received<TakenChunk>> chunks) {
    if (!chunks.isEmpty()) {
      Timestamp now = Timestamp.from(clock.instant());
      batch.batchUpdate(PARK, chunks.stream().map(chunk -> row(chunk, now)).toList());
    }
  }

  /** Value of a parked chunk as received. */
  byte[] value(ChunkSet set, int index) {
    return record(set, index, "").value();
  }

  /** A parked chunk as the record that brought it. */
  ConsumerRecord<byte[], byte[]> record(ChunkSet set, int index, String topic) {
    return jdbc.sql(
            """
            select partition_id, record_offset, record_key, payload from PARKED_CHUNKS
            where fund_id = ? and portfolio_date = ? and revision = ? and content_hash = ?
              and updated_at = ? and chunk_index = ?""")
        .params(
            set.key().fundId(),
            set.key().date(),
            set.key().revision(),
            set.stamp().contentHash(),
            Timestamp.from(set.stamp().updatedAt()),
            index)
        .query(
            (rs, n) ->
                new ConsumerRecord<>(
                    topic, rs.getInt(1), rs.getLong(2), rs.getBytes(3), rs.getBytes(4)))
        .single();
  }

  /** Forgets the chunks of a set. */
  void delete(ChunkSet set) {
    jdbc.sql(
            """
            delete from PARKED_CHUNKS
            where fund_id = ? and portfolio_date = ? and revision = ? and content_hash = ?
              and updated_at = ?""")
        .params(
            set.key().fundId(),
            set.key().date(),
            set.key().revision(),
            set.stamp().contentHash(),
            Timestamp.from(set.stamp().updatedAt()))
        .update();
  }

  /** Forgets chunks that can't take the place of what stands now. */
  void deleteUseless(Collection<ChunkSet> standing) {
    if (!standing.isEmpty()) {
      jdbc.sql(DELETE).param("standing", JsonRows.of(standing, ChunkSet::row)).update();
    }
  }

  private static @Nullable Object[] row(Received<TakenChunk> received, Timestamp now) {
    PositionsSnapshot chunk = received.value().header();
    ConsumerRecord<byte[], byte[]> source = received.source();
    return new @Nullable Object[] {
      chunk.getFundId(),
      chunk.getPortfolioDate(),
      chunk.getRevision(),
      chunk.getContentHash(),
      Timestamp.from(chunk.getUpdatedAt()),
      chunk.getChunkIndex(),
      chunk.getChunkCount(),
      source.partition(),
      source.offset(),
      source.key(),
      source.value(),
      now
    };
  }
}
