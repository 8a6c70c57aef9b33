package riskcapital.consolidator.feeds;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.Proxy;
import java.time.Clock;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.BiConsumer;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.DescribeTopicsResult;
import org.apache.kafka.clients.admin.TopicDescription;
import org.apache.kafka.common.KafkaFuture;
import org.apache.kafka.common.Uuid;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class TopicIdsTest {
  private static final Uuid RUNS = new Uuid(1, 2);

  /** Both listeners forget when partitions are assigned; without an id all would be read again. */
  @Test
  void anIdIsToldThoughAnotherThreadForgetsItWhileItIsAskedFor() {
    AtomicReference<@Nullable TopicIds> asked = new AtomicReference<>();
    Admin admin =
        (Admin)
            Proxy.newProxyInstance(
                getClass().getClassLoader(),
                new Class<?>[] {Admin.class},
                (proxy, method, arguments) -> new Described(new Forgotten(asked)));
    TopicIds ids = new TopicIds(admin, Clock.systemUTC());
    asked.set(ids);

    assertThat(ids.of(List.of("runs"))).isEqualTo(Map.of("runs", RUNS.toString()));
  }

  /** Answers, and once the answer was read everything is forgotten. */
  private static final class Forgotten extends HashMap<String, TopicDescription> {
    private static final long serialVersionUID = 1L;
    private final transient AtomicReference<@Nullable TopicIds> asked;

    Forgotten(AtomicReference<@Nullable TopicIds> asked) {
      this.asked = asked;
      put("runs", new TopicDescription("runs", false, List.of(), null, RUNS));
    }

    @Override
    public void forEach(BiConsumer<? super String, ? super TopicDescription> action) {
      super.forEach(action);
      requireNonNull(asked.get()).forget();
    }
  }

  private static final class Described extends DescribeTopicsResult {
    private final Map<String, TopicDescription> answer;

    Described(Map<String, TopicDescription> answer) {
      super(null, Map.of());
      this.answer = answer;
    }

    @Override
    public KafkaFuture<Map<String, TopicDescription>> allTopicNames() {
      return KafkaFuture.completedFuture(answer);
    }
  }
}
