package riskcapital.ingest.publish;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.apache.kafka.common.TopicPartition;
import org.junit.jupiter.api.Test;
import riskcapital.events.PartitionEnd;

class EndsTest {
  private static final List<TopicShape> TOPICS =
      List.of(new TopicShape("feed", "id-1", 2), new TopicShape("rejections", "id-2", 1));

  @Test
  void beginsAtZeroForEveryPartition() {
    assertThat(Ends.carry(List.of(), TOPICS).list())
        .containsExactly(
            end("feed", "id-1", 0, 0), end("feed", "id-1", 1, 0), end("rejections", "id-2", 0, 0));
  }

  @Test
  void carriesWhatATransactionDidNotTouch() {
    Ends ends =
        Ends.carry(List.of(end("feed", "id-1", 0, 7), end("feed", "id-1", 1, 9)), TOPICS)
            .after(Map.of(new TopicPartition("feed", 1), 12L));

    assertThat(ends.list())
        .containsExactly(
            end("feed", "id-1", 0, 7), end("feed", "id-1", 1, 12), end("rejections", "id-2", 0, 0));
  }

  @Test
  void startsATopicAnewThatWasMadeAgain() {
    List<PartitionEnd> before = List.of(end("feed", "id-0", 0, 7), end("rejections", "id-2", 0, 3));

    assertThat(Ends.carry(before, TOPICS).list())
        .containsExactly(
            end("feed", "id-1", 0, 0), end("feed", "id-1", 1, 0), end("rejections", "id-2", 0, 3));
  }

  private static PartitionEnd end(String topic, String id, int partition, long offset) {
    return new PartitionEnd(topic, id, partition, offset);
  }
}
