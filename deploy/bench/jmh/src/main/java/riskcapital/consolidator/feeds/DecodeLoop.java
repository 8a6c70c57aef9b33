package riskcapital.consolidator.feeds;

import io.confluent.kafka.serializers.KafkaAvroSerializer;
import java.util.Map;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.OperationsPerInvocation;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.source.MapConfigurationPropertySource;
import riskcapital.bench.stress.StressPortfolio;
import riskcapital.consolidator.RcmSettings;
import riskcapital.events.PositionsSnapshot;
import riskcapital.schemas.OneSchemaRegistry;
import riskcapital.schemas.Topic;
import riskcapital.schemas.TopicNames;
import riskcapital.schemas.Wire;

/** From the bytes on the topic to the event, as the consolidator reads them. */
@State(Scope.Thread)
public class DecodeLoop implements AutoCloseable {
  private static final String TOPIC = new TopicNames("").of(Topic.POSITIONS);
  private final PositionsSnapshot event = StressPortfolio.event();
  private final OneSchemaRegistry registry = new OneSchemaRegistry();
  private final byte[] value = encoded();
  private final DecodeEvents events = new DecodeEvents(settings());

  @Benchmark
  @OperationsPerInvocation(StressPortfolio.ROWS)
  public PositionsSnapshot decode() {
    return events.decode(TOPIC, value, PositionsSnapshot.class);
  }

  private byte[] encoded() {
    try (KafkaAvroSerializer serializer = Wire.serializer(registry.url())) {
      return serializer.serialize(TOPIC, event);
    }
  }

  private RcmSettings settings() {
    return new Binder(
            new MapConfigurationPropertySource(Map.of("rcm.registry-url", registry.url())))
        .bindOrCreate("rcm", RcmSettings.class);
  }

  @Override
  @TearDown
  public void close() {
    registry.close();
  }
}
