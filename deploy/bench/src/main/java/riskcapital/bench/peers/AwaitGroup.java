package riskcapital.bench.peers;

import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.common.TopicPartition;
import riskcapital.bench.stress.Published;
import riskcapital.run.terminal.RunException;

/**
 * Waits until the sink has committed the offsets of what was published: its rows are then stored.
 */
final class AwaitGroup {
  private static final long BETWEEN_LOOKS_MILLIS = 50;
  private static final long LOOKS_BETWEEN_STATES = 20;
  private final Admin admin;
  private final SinkState state;

  AwaitGroup(Admin admin, SinkState state) {
    this.admin = admin;
    this.state = state;
  }

  /**
   * Returns when every record has been dealt with.
   *
   * @return nanoseconds since the records became visible
   * @throws RunException when the sink fails or is gone
   */
  long await(Published published) throws InterruptedException {
    for (long look = 1; ; look++) {
      Map<TopicPartition, OffsetAndMetadata> committed = committed();
      long now = System.nanoTime();
      if (published.ends().entrySet().stream()
          .allMatch(
              end -> {
                OffsetAndMetadata offset = committed.get(end.getKey());
                return offset != null && offset.offset() >= end.getValue();
              })) {
        return now - published.visibleFrom();
      }
      if (look % LOOKS_BETWEEN_STATES == 0 && !state.isRunning()) {
        throw new RunException("the sink runs no more");
      }
      TimeUnit.MILLISECONDS.sleep(BETWEEN_LOOKS_MILLIS);
    }
  }

  private Map<TopicPartition, OffsetAndMetadata> committed() throws InterruptedException {
    try {
      return admin
          .listConsumerGroupOffsets(ConnectSettings.group())
          .partitionsToOffsetAndMetadata()
          .get();
    } catch (ExecutionException e) {
      throw new RunException("the sink's offsets can't be read: " + e.getMessage(), e);
    }
  }
}
