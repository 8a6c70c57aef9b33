package riskcapital.bench.stress;

import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.producer.Callback;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.StringSerializer;
import riskcapital.events.PositionsSnapshot;
import riskcapital.local.StackAddresses;
import riskcapital.schemas.CloudEventHeaders;
import riskcapital.schemas.ContentHash;
import riskcapital.schemas.EventIds;
import riskcapital.schemas.Topic;
import riskcapital.schemas.TopicNames;
import riskcapital.schemas.Wire;

/** Publishes a day's portfolios once more, one at a time, fund by fund, with the next revision. */
public final class PublishRestatements implements AutoCloseable {
  private final KafkaProducer<String, Object> producer;
  private final List<PositionsSnapshot> portfolios;
  private long published;

  /** Of a day whose portfolios have one chunk each and have been published. */
  public PublishRestatements(StackAddresses servers, StressDay day) {
    portfolios = day.events().toList();
    producer =
        new KafkaProducer<>(
            Map.of(
                "bootstrap.servers", servers.bootstrapServers(),
                "compression.type", Topic.POSITIONS.compression()),
            new StringSerializer(),
            Wire.serializer(servers.registryUrl()));
  }

  /** Name of the topic. */
  public String topic() {
    return new TopicNames("").of(Topic.POSITIONS);
  }

  /** Publishes the next one. */
  public void next(Callback acknowledged) {
    int fund = (int) (published % portfolios.size());
    int revision = 2 + (int) (published / portfolios.size());
    PositionsSnapshot event = restated(portfolios.get(fund), revision);
    published++;
    String key = Long.toString(event.getFundId());
    ProducerRecord<String, Object> record = new ProducerRecord<>(topic(), key, event);
    CloudEventHeaders.add(
        record.headers(),
        event.getEventId(),
        "/bench",
        event.getSchema().getName(),
        key,
        event.getUpdatedAt());
    producer.send(record, acknowledged);
  }

  private static PositionsSnapshot restated(PositionsSnapshot portfolio, int revision) {
    String hash =
        new ContentHash().add("of", portfolio.getContentHash()).add("revision", revision).hex();
    String naturalKey = portfolio.getFundId() + "|" + portfolio.getPortfolioDate() + "|" + revision;
    return PositionsSnapshot.newBuilder(portfolio)
        .setRevision(revision)
        .setContentHash(hash)
        .setEventId(EventIds.feedEvent(Topic.POSITIONS, naturalKey, 0, hash).toString())
        .build();
  }

  @Override
  public void close() {
    producer.close();
  }
}
