package riskcapital.ingest.aum;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static riskcapital.ingest.aum.AumBench.item;

import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.admin.Admin;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import riskcapital.events.FeedRunCompleted;
import riskcapital.events.PartitionEnd;
import riskcapital.ingest.test.Answer;
import riskcapital.ingest.test.Endpoint;
import riskcapital.ingest.test.RunningIngester;
import riskcapital.local.test.NetworkCut;
import riskcapital.schemas.Topic;
import riskcapital.schemas.TopicNames;

/** A broker that goes away, and topics that are made anew. */
class AumBrokerTroubleIT {
  private final AumBench bench = new AumBench();

  @AfterEach
  void close() {
    bench.close();
  }

  @Test
  void waitsForTheBrokerAndSkipsNothing() {
    bench.source.at("", Answer.page("a", false, item(1))).at("a", Answer.page("a", false));
    try (NetworkCut way = NetworkCut.aroundKafka()) {
      Map<String, Object> detour =
          Map.of(
              "rcm.kafka.bootstrap-servers",
              bench.stack.reachingKafkaAt(way.address()).bootstrapServers(),
              "ingest.down-after",
              "1s");
      try (RunningIngester ingester = bench.start(detour)) {
        Endpoint own = new Endpoint(ingester.url());
        await().until(() -> !bench.runs().isEmpty());
        way.cut();
        bench.source.at("a", Answer.page("b", false, item(2))).at("b", Answer.page("b", false));
        await().until(() -> own.get("/actuator/health").startsWith("503 "));
        assertThat(bench.funds()).containsExactly(1L);
        way.restore();
        await().until(() -> bench.funds().size() == 2);
        await().until(() -> own.get("/actuator/health").startsWith("200 "));
        assertThat(ingester.exitCode()).isEmpty();
      }
    }

    assertThat(bench.funds()).containsExactly(1L, 2L);
  }

  @Test
  void readsAFeedFromItsBeginningWhenItsTopicWasMadeAnew()
      throws ExecutionException, InterruptedException {
    bench.source.at("", Answer.page("a", false, item(1), item(2))).at("a", Answer.page("a", false));
    String topic = new TopicNames(bench.prefix).of(Topic.AUM);
    try (RunningIngester ingester = bench.start();
        Admin admin = Admin.create(Map.of("bootstrap.servers", bench.stack.bootstrapServers()))) {
      await().until(() -> !bench.runs().isEmpty());
      String before = topicId(bench.runs(), topic);
      admin.deleteTopics(List.of(topic)).all().get();
      await().until(() -> !topicId(bench.runs(), topic).equals(before));
      assertThat(ingester.exitCode()).isEmpty();
    }

    assertThat(bench.funds()).containsExactly(1L, 2L);
    List<FeedRunCompleted> runs = bench.runs();
    FeedRunCompleted anew =
        runs.stream().filter(run -> run.getItems() > 0).reduce((first, last) -> last).orElseThrow();
    assertThat(anew.getEnds().stream().mapToLong(PartitionEnd::getEndOffset).sum())
        .isGreaterThanOrEqualTo(2);
  }

  private static String topicId(List<FeedRunCompleted> runs, String topic) {
    return runs.get(runs.size() - 1).getEnds().stream()
        .filter(end -> end.getTopic().equals(topic))
        .findFirst()
        .orElseThrow()
        .getTopicId();
  }
}
