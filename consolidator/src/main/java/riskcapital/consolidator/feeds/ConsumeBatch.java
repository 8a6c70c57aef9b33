package riskcapital.consolidator.feeds;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.springframework.stereotype.Component;
import riskcapital.consolidator.RcmSettings;
import riskcapital.consolidator.failures.Failures;
import riskcapital.consolidator.failures.PermanentFailure;
import riskcapital.consolidator.feeds.SetAside.Aside;

/**
 * Deals with a batch of records: cuts it to a size that memory bears, decodes, applies each part in
 * one transaction, sets aside what can't be applied. A part that fails for a permanent reason is
 * split in halves until the culprit stands alone, so its neighbours are applied exactly once. Only
 * transient failures leave; the same batch is then offered again.
 */
@Component
class ConsumeBatch {
  private final SubscribedTopics subscribed;
  private final DecodeEvents decode;
  private final ApplyBatch apply;
  private final SetAside setAside;
  private final TopicIds topicIds;
  private final Watermarks watermarks;
  private final FlowMetrics metrics;
  private final CutBatches cut;

  ConsumeBatch(
      RcmSettings settings,
      SubscribedTopics subscribed,
      DecodeEvents decode,
      ApplyBatch apply,
      SetAside setAside,
      TopicIds topicIds,
      Watermarks watermarks,
      FlowMetrics metrics) {
    this.subscribed = subscribed;
    this.decode = decode;
    this.apply = apply;
    this.setAside = setAside;
    this.topicIds = topicIds;
    this.watermarks = watermarks;
    this.metrics = metrics;
    this.cut = new CutBatches(settings.batchBytes().toBytes());
  }

  /**
   * Deals with every record.
   *
   * @throws riskcapital.consolidator.failures.TransientFailure when a server is away
   */
  void consume(List<ConsumerRecord<byte[], byte[]>> records) {
    Map<String, String> ids =
        topicIds.of(records.stream().map(ConsumerRecord::topic).distinct().toList());
    for (List<ConsumerRecord<byte[], byte[]>> part : cut.cut(records)) {
      List<Entry> entries = new ArrayList<>(part.size());
      for (ConsumerRecord<byte[], byte[]> record : part) {
        entries.add(entry(record, ids));
      }
      commitOrSplit(entries, ids);
    }
    guarded(watermarks::advance);
  }

  private Entry entry(ConsumerRecord<byte[], byte[]> record, Map<String, String> ids) {
    ApplyTopic<?> topic = subscribed.of(record.topic());
    try {
      return taken(topic, record);
    } catch (PermanentFailure cause) {
      guarded(() -> setAside.publish(new Aside(record, List.of(), cause), ids));
      return new Entry.SetAside(record, topic.topic(), cause, () -> {});
    }
  }

  private <E> Entry taken(ApplyTopic<E> topic, ConsumerRecord<byte[], byte[]> record) {
    return new Entry.Taken<>(topic, new Received<>(record, topic.take(record, decode)));
  }

  private void commitOrSplit(List<Entry> entries, Map<String, String> ids) {
    try {
      metrics.committed(apply.commit(entries, ids));
    } catch (RuntimeException failure) {
      PermanentFailure cause = Failures.permanentOrThrow(failure);
      int size = entries.size();
      if (size > 1) {
        commitOrSplit(entries.subList(0, size / 2), ids);
        commitOrSplit(entries.subList(size / 2, size), ids);
      } else if (entries.get(0) instanceof Entry.Taken<?> culprit) {
        metrics.committed(apply.commit(List.of(aside(culprit, cause, ids)), ids));
      } else {
        throw failure;
      }
    }
  }

  private <E> Entry aside(Entry.Taken<E> culprit, PermanentFailure cause, Map<String, String> ids) {
    ApplyTopic<E> topic = culprit.apply();
    guarded(
        () ->
            setAside.publish(
                new Aside(culprit.source(), topic.companions(culprit.received()), cause), ids));
    return new Entry.SetAside(
        culprit.source(), topic.topic(), cause, () -> topic.forget(culprit.received()));
  }

  private static void guarded(Runnable work) {
    try {
      work.run();
    } catch (RuntimeException failure) {
      throw Failures.asTransient(failure);
    }
  }
}
