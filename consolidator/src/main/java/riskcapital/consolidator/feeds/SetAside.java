package riskcapital.consolidator.feeds;

import static java.util.Objects.requireNonNull;

import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentSkipListSet;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import riskcapital.consolidator.deadletters.DeadLetters;
import riskcapital.consolidator.failures.FailureCode;
import riskcapital.consolidator.failures.PermanentFailure;
import riskcapital.consolidator.feeds.AppliedOffsets.Place;

/**
 * Publishes dead letters, once as far as it can be told: a record whose offset is stored was set
 * aside before and is only read again; a record whose transaction is being repeated was set aside
 * by this process. Only a crash between publication and commit publishes a letter twice.
 */
@Component
class SetAside {
  private static final Logger LOG = LoggerFactory.getLogger(SetAside.class);
  private final DeadLetters deadLetters;
  private final AppliedOffsets offsets;
  private final Map<Place, NavigableSet<Long>> published = new ConcurrentHashMap<>();

  SetAside(DeadLetters deadLetters, AppliedOffsets offsets) {
    this.deadLetters = deadLetters;
    this.offsets = offsets;
  }

  /**
   * What is set aside together.
   *
   * @param companions records dealt with earlier that can't be used without the culprit
   */
  record Aside(
      ConsumerRecord<byte[], byte[]> culprit,
      List<ConsumerRecord<byte[], byte[]>> companions,
      PermanentFailure cause) {}

  void publish(Aside aside, Map<String, String> topicIds) {
    ConsumerRecord<byte[], byte[]> culprit = aside.culprit();
    Place place = new Place(requireNonNull(topicIds.get(culprit.topic())), culprit.partition());
    NavigableSet<Long> since =
        published.computeIfAbsent(place, none -> new ConcurrentSkipListSet<>());
    long stored = offsets.read().getOrDefault(place, 0L);
    since.headSet(stored).clear();
    if (culprit.offset() < stored || since.contains(culprit.offset())) {
      return;
    }
    aside.companions().forEach(record -> deadLetters.publish(record, aside.cause()));
    deadLetters.publish(culprit, aside.cause());
    since.add(culprit.offset());
    LOG.warn(
        "set aside {}-{}@{}: {} {}",
        culprit.topic(),
        culprit.partition(),
        culprit.offset(),
        aside.cause().code(),
        aside.cause().getMessage(),
        aside.cause().code() == FailureCode.DEFECT ? aside.cause() : null);
  }
}
