package riskcapital.consolidator.backbone.compare;

import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.serialization.Deserializer;
import org.springframework.jdbc.core.simple.JdbcClient;
import riskcapital.consolidator.UtcTime;
import riskcapital.events.MarginExceptionEvent;
import riskcapital.events.MarginExceptionState;
import riskcapital.events.MarginStatusChanged;
import riskcapital.schemas.Topic;

/** What subscribers of the consolidator's topics know, and the tables' account of the same. */
public final class PublishedAnswer {
  private final JdbcClient jdbc;
  private final Deserializer<Object> deserializer;

  public PublishedAnswer(JdbcClient jdbc, Deserializer<Object> deserializer) {
    this.jdbc = jdbc;
    this.deserializer = deserializer;
  }

  /**
   * Events by exception, in order; a second delivery of an event is left out.
   *
   * @throws Disagreement if an event comes twice with other content
   */
  public SortedMap<String, String> events(List<ConsumerRecord<byte[], byte[]>> records) {
    SortedMap<String, String> chains = new TreeMap<>();
    Map<String, MarginExceptionEvent> seen = new TreeMap<>();
    for (ConsumerRecord<byte[], byte[]> record : records) {
      var event = (MarginExceptionEvent) deserializer.deserialize(record.topic(), record.value());
      MarginExceptionEvent before = seen.putIfAbsent(event.getEventId(), event);
      if (before == null) {
        chains.merge(event.getExceptionId(), line(event), (a, b) -> a + " | " + b);
      } else if (!before.equals(event)) {
        throw new Disagreement(
            Difference.of("event published twice", event.getEventId(), line(before), line(event)));
      }
    }
    return chains;
  }

  private static String line(MarginExceptionEvent e) {
    return "%s %d %s %s %s -> %s by %s at %s"
        .formatted(
            e.getEventId(),
            e.getSequence(),
            e.getType() + " " + e.getKey(),
            e.getChange(),
            e.getStateBefore(),
            e.getStateAfter(),
            e.getActor(),
            e.getOccurredAt());
  }

  /** The same of {@code MARGIN_EXCEPTION_EVENTS}. */
  public SortedMap<String, String> eventsOfTable() {
    SortedMap<String, String> chains = new TreeMap<>();
    jdbc.sql(
            "select v.*, e.type, e.exception_key from MARGIN_EXCEPTION_EVENTS v"
                + " join MARGIN_EXCEPTIONS e on e.exception_id = v.exception_id"
                + " order by v.exception_id, v.sequence")
        .query(
            row -> {
              String before = row.getString("state_before");
              String line =
                  "%s %d %s %s %s -> %s by %s at %s"
                      .formatted(
                          row.getString("event_id"),
                          row.getInt("sequence"),
                          row.getString("type") + " " + row.getString("exception_key"),
                          row.getString("change_kind"),
                          before == null ? "UNSPECIFIED" : before,
                          row.getString("state_after"),
                          row.getString("actor"),
                          UtcTime.read(row, "occurred_at"));
              chains.merge(row.getString("exception_id"), line, (a, b) -> a + " | " + b);
            });
    return chains;
  }

  /** State and sequence by exception: the newest record of each key. */
  public SortedMap<String, String> states(List<ConsumerRecord<byte[], byte[]>> records) {
    SortedMap<String, String> states = new TreeMap<>();
    for (ConsumerRecord<byte[], byte[]> record : records) {
      var state = (MarginExceptionState) deserializer.deserialize(record.topic(), record.value());
      states.put(state.getExceptionId(), state.getState() + " " + state.getSequence());
    }
    return states;
  }

  /** The same of {@code MARGIN_EXCEPTIONS}. */
  public SortedMap<String, String> statesOfTable() {
    return pairs("select exception_id, concat(state, ' ', sequence) from MARGIN_EXCEPTIONS");
  }

  /** Status by fund: the newest record of each key. */
  public SortedMap<String, String> statuses(List<ConsumerRecord<byte[], byte[]>> records) {
    SortedMap<String, String> statuses = new TreeMap<>();
    for (ConsumerRecord<byte[], byte[]> record : records) {
      var s = (MarginStatusChanged) deserializer.deserialize(record.topic(), record.value());
      statuses.put(
          Long.toString(s.getFundId()),
          "%s %s %s %s %s"
              .formatted(
                  s.getExposureLabel(),
                  s.getDeadlineStatus(),
                  s.getSubmissionStatus(),
                  s.getLimitStatus(),
                  s.getRecordedAt()));
    }
    return statuses;
  }

  /** The same of {@code MARGIN_STATUS}. */
  public SortedMap<String, String> statusesOfTable() {
    SortedMap<String, String> statuses = new TreeMap<>();
    jdbc.sql("select * from MARGIN_STATUS")
        .query(
            row -> {
              statuses.put(
                  row.getString("fund_id"),
                  "%s %s %s %s %s"
                      .formatted(
                          row.getString("exposure_label"),
                          row.getString("deadline_status"),
                          row.getString("submission_status"),
                          row.getString("limit_status"),
                          UtcTime.read(row, "changed_at")));
            });
    return statuses;
  }

  /** What was set aside of a topic: topic, key, and value in hex. */
  public static List<String> deadLetters(Topic from, List<ConsumerRecord<byte[], byte[]>> records) {
    return records.stream()
        .map(
            record ->
                from
                    + " "
                    + new String(record.key(), StandardCharsets.UTF_8)
                    + " "
                    + HexFormat.of().formatHex(record.value()))
        .toList();
  }

  private SortedMap<String, String> pairs(String sql) {
    SortedMap<String, String> pairs = new TreeMap<>();
    jdbc.sql(sql)
        .query(
            row -> {
              pairs.put(row.getString(1), row.getString(2));
            });
    return pairs;
  }
}
