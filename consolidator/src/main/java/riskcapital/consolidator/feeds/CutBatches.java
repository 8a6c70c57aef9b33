package riskcapital.consolidator.feeds;

import java.util.ArrayList;
import java.util.List;
import org.apache.kafka.clients.consumer.ConsumerRecord;

/**
 * Cuts what one poll gave into transactions by the size of the values: decoded, a value takes many
 * times its bytes, and a poll may hold 2,000 large portfolios.
 */
final class CutBatches {
  private final long mostBytes;

  /**
   * @param mostBytes of the values of one part
   */
  CutBatches(long mostBytes) {
    if (mostBytes < 1) {
      throw new IllegalArgumentException("rcm.batch-bytes must be at least 1B");
    }
    this.mostBytes = mostBytes;
  }

  /** The records in parts, in their order; a record that is larger by itself is a part alone. */
  List<List<ConsumerRecord<byte[], byte[]>>> cut(List<ConsumerRecord<byte[], byte[]>> records) {
    List<List<ConsumerRecord<byte[], byte[]>>> parts = new ArrayList<>();
    int from = 0;
    long bytes = 0;
    for (int i = 0; i < records.size(); i++) {
      long size = Math.max(0, records.get(i).serializedValueSize());
      if (i > from && bytes + size > mostBytes) {
        parts.add(records.subList(from, i));
        from = i;
        bytes = 0;
      }
      bytes += size;
    }
    if (from < records.size()) {
      parts.add(records.subList(from, records.size()));
    }
    return parts;
  }
}
