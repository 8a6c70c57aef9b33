package riskcapital.consolidator.feeds;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.IntStream;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.apache.kafka.common.record.TimestampType;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class CutBatchesTest {
  private final CutBatches cut = new CutBatches(10);

  @Test
  void aPartHoldsAtMostSoManyBytesAndKeepsTheOrder() {
    assertThat(sizes(4, 6, 1, 9, 5)).containsExactly(List.of(4, 6), List.of(1, 9), List.of(5));
  }

  @Test
  void aLargerValueStandsAlone() {
    assertThat(sizes(3, 11, 12, 4))
        .containsExactly(List.of(3), List.of(11), List.of(12), List.of(4));
  }

  @Test
  void aRecordWithoutValueHasNoSize() {
    assertThat(sizes(-1, 10, -1)).containsExactly(List.of(-1, 10, -1));
  }

  @Test
  void nothingHasNoPart() {
    assertThat(sizes()).isEmpty();
  }

  private List<List<Integer>> sizes(int... sizes) {
    return cut.cut(IntStream.of(sizes).mapToObj(CutBatchesTest::record).toList()).stream()
        .map(part -> part.stream().map(ConsumerRecord::serializedValueSize).toList())
        .toList();
  }

  private static ConsumerRecord<byte[], byte[]> record(int size) {
    byte @Nullable [] value = size < 0 ? null : new byte[size];
    return new ConsumerRecord<>(
        "topic",
        0,
        0,
        0,
        TimestampType.CREATE_TIME,
        0,
        size,
        null,
        value,
        new RecordHeaders(),
        null);
  }
}
