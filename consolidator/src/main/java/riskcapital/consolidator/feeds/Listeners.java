package riskcapital.consolidator.feeds;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.RangeAssignor;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.springframework.boot.kafka.autoconfigure.KafkaProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.kafka.core.DefaultKafkaConsumerFactory;
import org.springframework.kafka.listener.BatchMessageListener;
import org.springframework.kafka.listener.ConcurrentMessageListenerContainer;
import org.springframework.kafka.listener.ContainerProperties;
import riskcapital.consolidator.RcmSettings;
import riskcapital.schemas.Topic;

/**
 * The two consumers. The feed topics are read together: they are co-partitioned and assigned by
 * range, so one fund's events meet in one thread. Feed runs and rejections are read by one thread.
 * Values stay bytes until a batch is dealt with, so that undecodable ones are set aside unchanged.
 */
@Configuration(proxyBeanMethods = false)
class Listeners {
  private static final Duration AUTHORISATION_RETRY = Duration.ofSeconds(10);

  @Bean(destroyMethod = "close")
  Admin kafkaAdminClient(KafkaProperties kafka) {
    return Admin.create(kafka.buildAdminProperties());
  }

  @Bean
  ConcurrentMessageListenerContainer<byte[], byte[]> feedListener(
      KafkaProperties kafka,
      RcmSettings settings,
      SubscribedTopics topics,
      ConsumeBatch consume,
      ResumeFromDatabase resume,
      FlowMetrics metrics) {
    ContainerProperties properties =
        new ContainerProperties(topics.names(Topic.AUM, Topic.POSITIONS, Topic.MARGIN));
    properties.setGroupId(settings.feedGroup());
    return container("feeds", kafka, settings, properties, consume, resume, metrics);
  }

  @Bean
  ConcurrentMessageListenerContainer<byte[], byte[]> runListener(
      KafkaProperties kafka,
      RcmSettings settings,
      SubscribedTopics topics,
      ConsumeBatch consume,
      ResumeFromDatabase resume,
      FlowMetrics metrics) {
    ContainerProperties properties =
        new ContainerProperties(topics.names(Topic.FEED_RUNS, Topic.REJECTIONS));
    properties.setGroupId(settings.runGroup());
    return container("runs", kafka, settings, properties, consume, resume, metrics);
  }

  private static ConcurrentMessageListenerContainer<byte[], byte[]> container(
      String name,
      KafkaProperties kafka,
      RcmSettings settings,
      ContainerProperties properties,
      ConsumeBatch consume,
      ResumeFromDatabase resume,
      FlowMetrics metrics) {
    properties.setAckMode(ContainerProperties.AckMode.BATCH);
    properties.setAuthExceptionRetryInterval(AUTHORISATION_RETRY);
    properties.setConsumerRebalanceListener(resume);
    properties.setMessageListener(
        (BatchMessageListener<byte[], byte[]>) records -> timed(name, records, consume, metrics));
    var container =
        new ConcurrentMessageListenerContainer<>(
            new DefaultKafkaConsumerFactory<>(
                consumerSettings(kafka), new ByteArrayDeserializer(), new ByteArrayDeserializer()),
            properties);
    container.setBeanName(name);
    container.setConcurrency(name.equals("feeds") ? settings.concurrency() : 1);
    container.setAutoStartup(false);
    container.setCommonErrorHandler(RetryForever.handler(settings, () -> metrics.retry(name)));
    return container;
  }

  private static Map<String, Object> consumerSettings(KafkaProperties kafka) {
    Map<String, Object> consumer = kafka.buildConsumerProperties();
    consumer.put(ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG, false);
    consumer.put(ConsumerConfig.AUTO_OFFSET_RESET_CONFIG, "earliest");
    consumer.put(ConsumerConfig.ISOLATION_LEVEL_CONFIG, "read_committed");
    consumer.put(
        ConsumerConfig.PARTITION_ASSIGNMENT_STRATEGY_CONFIG,
        List.of(RangeAssignor.class.getName()));
    return consumer;
  }

  private static void timed(
      String name,
      List<ConsumerRecord<byte[], byte[]>> records,
      ConsumeBatch consume,
      FlowMetrics metrics) {
    long start = System.nanoTime();
    consume.consume(records);
    metrics.batch(name, Duration.ofNanos(System.nanoTime() - start));
  }
}
