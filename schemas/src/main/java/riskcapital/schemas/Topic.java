package riskcapital.schemas;

import java.util.Map;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.common.config.TopicConfig;

/**
 * Every topic of the system, with its clean-up and compression. Feed topics are co-partitioned:
 * keyed by fundId and of equal partition count, so one fund's events meet in one place.
 *
 * <p>Topics for downstream teams use gzip, which every client reads; feed topics use lz4. The codec
 * is a setting of the topic, so that a producer of several topics in one transaction needs no more
 * than one of its own.
 */
public enum Topic {
  /** Key fundId, value {@code PositionsSnapshot}. */
  POSITIONS("risk.positions.v1", Retention.UNLIMITED, "lz4"),
  /** Key fundId, value {@code AumReported}. */
  AUM("risk.aum.v1", Retention.UNLIMITED, "lz4"),
  /** Key fundId, value {@code MarginSubmitted}. */
  MARGIN("risk.margin.v1", Retention.UNLIMITED, "lz4"),
  /** Key {@code feed|source key}, value {@code RecordRejected}. */
  REJECTIONS("risk.rejections.v1", Retention.UNLIMITED, "gzip"),
  /** Key feed, value {@code FeedRunCompleted}. */
  FEED_RUNS("risk.feed-runs.v1", Retention.UNLIMITED, "gzip"),
  /** Key feed, value {@code IngestCursor}. */
  INGEST_CURSORS("risk.ingest-cursors.v1", Retention.COMPACTED, "gzip"),
  /** Key exceptionId, value {@code MarginExceptionEvent}. */
  EXCEPTIONS("risk.margin-exceptions.v1", Retention.UNLIMITED, "gzip"),
  /** Key exceptionId, value {@code MarginExceptionState}. */
  EXCEPTION_STATE("risk.margin-exception-state.v1", Retention.COMPACTED, "gzip"),
  /** Key managerId, value {@code SubmissionReminder}. */
  REMINDERS("risk.reminders.v1", Retention.UNLIMITED, "gzip"),
  /** Key fundId, value {@code MarginStatusChanged}. */
  STATUS("risk.margin-status.v1", Retention.COMPACTED, "gzip"),
  /** As the source topic, with the cause in headers. */
  POSITIONS_DEAD("risk.positions.v1.dlt", Retention.UNLIMITED, "gzip"),
  /** As the source topic, with the cause in headers. */
  AUM_DEAD("risk.aum.v1.dlt", Retention.UNLIMITED, "gzip"),
  /** As the source topic, with the cause in headers. */
  MARGIN_DEAD("risk.margin.v1.dlt", Retention.UNLIMITED, "gzip"),
  /** As the source topic, with the cause in headers. */
  REJECTIONS_DEAD("risk.rejections.v1.dlt", Retention.UNLIMITED, "gzip"),
  /** As the source topic, with the cause in headers. */
  FEED_RUNS_DEAD("risk.feed-runs.v1.dlt", Retention.UNLIMITED, "gzip");

  private enum Retention {
    UNLIMITED,
    COMPACTED
  }

  private final String baseName;
  private final Retention retention;
  private final String compression;

  Topic(String baseName, Retention retention, String compression) {
    this.baseName = baseName;
    this.retention = retention;
    this.compression = compression;
  }

  /** The topic's name without a prefix. */
  public String baseName() {
    return baseName;
  }

  /** Codec that producers to this topic use. */
  public String compression() {
    return compression;
  }

  /** Settings to create the topic with. */
  NewTopic definition(String name, int partitions, short replicationFactor) {
    Map<String, String> configs =
        switch (retention) {
          case UNLIMITED ->
              Map.of(
                  TopicConfig.RETENTION_MS_CONFIG,
                  "-1",
                  TopicConfig.COMPRESSION_TYPE_CONFIG,
                  compression);
          case COMPACTED ->
              Map.of(
                  TopicConfig.CLEANUP_POLICY_CONFIG,
                  TopicConfig.CLEANUP_POLICY_COMPACT,
                  TopicConfig.COMPRESSION_TYPE_CONFIG,
                  compression);
        };
    return new NewTopic(name, partitions, replicationFactor).configs(configs);
  }
}
