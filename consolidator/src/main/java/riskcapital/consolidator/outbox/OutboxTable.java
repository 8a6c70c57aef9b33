package riskcapital.consolidator.outbox;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What the relay reads and marks. */
@Component
class OutboxTable {
  private final JdbcClient jdbc;
  private final Clock clock;

  OutboxTable(JdbcClient jdbc, @Qualifier("systemClock") Clock clock) {
    this.jdbc = jdbc;
    this.clock = clock;
  }

  /** An event to publish. */
  record Row(
      long id,
      String topic,
      String key,
      String eventId,
      String eventType,
      byte @Nullable [] payload,
      Instant occurredAt) {}

  /**
   * Unpublished events in the order of writing. Never "after the last id": a transaction that took
   * a lower id may commit later.
   */
  List<Row> unpublished(int limit) {
    return jdbc.sql(
            """
            select id, topic, record_key, event_id, event_type, payload, occurred_at
            from OUTBOX where published_at is null order by id limit :limit""")
        .param("limit", limit)
        .query(
            (rs, n) ->
                new Row(
                    rs.getLong(1),
                    rs.getString(2),
                    rs.getString(3),
                    rs.getString(4),
                    rs.getString(5),
                    rs.getBytes(6),
                    rs.getTimestamp(7).toInstant()))
        .list();
  }

  /** Marks events that the broker has acknowledged. */
  void markPublished(Collection<Long> ids) {
    if (!ids.isEmpty()) {
      jdbc.sql("update OUTBOX set published_at = :now where id in (:ids)")
          .param("now", Timestamp.from(clock.instant()))
          .param("ids", ids)
          .update();
    }
  }

  /** How many events wait, counted no further than this, whatever has piled up behind. */
  long waiting(int atMost) {
    return jdbc.sql(
            """
            select count(*)
            from (select id from OUTBOX where published_at is null limit :atMost) waiting""")
        .param("atMost", atMost)
        .query(Long.class)
        .single();
  }
}
