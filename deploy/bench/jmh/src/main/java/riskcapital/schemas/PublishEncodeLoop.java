package riskcapital.schemas;

import io.confluent.kafka.serializers.KafkaAvroSerializer;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.OperationsPerInvocation;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;
import riskcapital.bench.stress.StressPortfolio;
import riskcapital.events.PositionsSnapshot;

/** From the event to its bytes on the topic, as the ingester publishes it. */
@State(Scope.Thread)
public class PublishEncodeLoop implements AutoCloseable {
  private static final String TOPIC = new TopicNames("").of(Topic.POSITIONS);
  private final PositionsSnapshot event = StressPortfolio.event();
  private final OneSchemaRegistry registry = new OneSchemaRegistry();
  private final KafkaAvroSerializer serializer = Wire.serializer(registry.url());

  @Benchmark
  @OperationsPerInvocation(StressPortfolio.ROWS)
  public byte[] publishEncode() {
    return serializer.serialize(TOPIC, event);
  }

  @Override
  @TearDown
  public void close() {
    serializer.close();
    registry.close();
  }
}
