package riskcapital.ingest.publish;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.apache.avro.specific.SpecificRecord;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import riskcapital.events.Feed;
import riskcapital.events.FeedRunCompleted;
import riskcapital.events.IngestCursor;
import riskcapital.events.PartitionEnd;
import riskcapital.events.RecordRejected;
import riskcapital.ingest.item.FeedEvent;
import riskcapital.ingest.item.Rejection;
import riskcapital.schemas.EventIds;
import riskcapital.schemas.Topic;
import riskcapital.schemas.TopicNames;

/**
 * A feed's hold on the broker: the fenced producer, the cursor and the ends. Opening it fences
 * every other instance. One transaction is one page, or some that follow each other at once: their
 * events and rejections, the cursor, and the feed run when the last page is the feed's. Used by one
 * thread at a time: events are published by one, and committed by another that has waited for it.
 *
 * <p>After a {@link org.apache.kafka.common.KafkaException} it must be closed and another opened:
 * only the cursor topic tells whether a transaction in doubt was committed.
 */
public final class FeedSession implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(FeedSession.class);
  private static final String MADE_ANEW =
      "The topic of {} was deleted and made again: the feed is read from its beginning";
  private final Feed feed;
  private final Clock clock;
  private final Topics topics;
  private final FeedProducer producer;
  private List<TopicShape> shapes;
  private @Nullable String committed;
  private @Nullable String cursor;
  private Ends ends;

  private FeedSession(Feed feed, Clock clock, Topics topics, FeedProducer producer) {
    this.feed = feed;
    this.clock = clock;
    this.topics = topics;
    this.producer = producer;
    this.shapes = topics.shapes(feed);
    this.ends = Ends.carry(List.of(), shapes);
  }

  /**
   * Creates missing topics, fences other instances, and reads where the feed stands.
   *
   * @throws org.apache.kafka.common.KafkaException when the broker or the registry is away
   */
  public static FeedSession open(WireSettings settings, Feed feed, Clock clock) {
    Topics topics = new Topics(settings);
    FeedProducer producer = null;
    boolean opened = false;
    try {
      topics.create();
      producer = new FeedProducer(settings, feed, clock);
      producer.initialise();
      FeedSession session = new FeedSession(feed, clock, topics, producer);
      session.resume(new CursorReader(settings).read(feed));
      opened = true;
      return session;
    } finally {
      if (!opened) {
        if (producer != null) {
          producer.close();
        }
        topics.close();
      }
    }
  }

  private void resume(@Nullable IngestCursor recorded) {
    if (recorded == null) {
      return;
    }
    ends = Ends.carry(recorded.getEnds(), shapes);
    if (isSameTopic(recorded.getEnds())) {
      committed = recorded.getCursor();
      cursor = committed;
    } else {
      LOG.warn(MADE_ANEW, feed);
    }
  }

  private boolean isSameTopic(List<PartitionEnd> recorded) {
    TopicShape topic = shapes.get(0);
    return recorded.stream()
        .filter(end -> end.getTopic().equals(topic.name()))
        .allMatch(end -> end.getTopicId().equals(topic.topicId()));
  }

  /** The last page's nextCursor, committed or not; null before the first. */
  public @Nullable String cursor() {
    return cursor;
  }

  /**
   * Leaves a page whole but uncommitted: it commits with the next ones.
   *
   * @param next the page's nextCursor
   */
  public void moveOn(String next) {
    cursor = next;
  }

  /**
   * Looks at the topics again. When the feed's topic was deleted and made again the feed is read
   * from its beginning, for what the cursor stands for is no longer on the topic.
   *
   * @return true when that is so
   */
  public boolean isTopicMadeAnew() {
    List<PartitionEnd> before = ends.list();
    shapes = topics.shapes(feed);
    ends = Ends.carry(before, shapes);
    if (isSameTopic(before)) {
      return false;
    }
    LOG.warn(MADE_ANEW, feed);
    committed = null;
    cursor = null;
    return true;
  }

  /** Publishes an event of the feed. */
  public void publish(long fundId, FeedEvent event) {
    producer.send(
        TopicNames.feedTopic(feed), Long.toString(fundId), event.eventId(), event.value());
  }

  /** Publishes a rejection. */
  public void publish(Rejection rejection) {
    RecordRejected event = rejection.event(feed, clock.instant());
    String key = feed.name() + "|" + event.getSourceKey();
    producer.send(Topic.REJECTIONS, key, event.getEventId(), event);
  }

  /**
   * Ends the page: its cursor, and the feed run when there is one, commit with its events and those
   * of the pages before that are not committed.
   *
   * @param next the page's nextCursor
   */
  public void commit(String next, @Nullable FeedRun run) {
    Ends after = ends.after(producer.isInTransaction() ? producer.flush() : Map.of());
    if (producer.isInTransaction() || !next.equals(committed)) {
      send(Topic.INGEST_CURSORS, new IngestCursor(feed, next, clock.instant(), after.list()));
    }
    if (run != null) {
      FeedRunCompleted event = run.event(feed, clock.instant(), after.list());
      producer.send(Topic.FEED_RUNS, feed.name(), event.getEventId(), event);
    }
    if (producer.isInTransaction()) {
      producer.commit();
    }
    ends = after;
    committed = next;
    cursor = next;
  }

  private void send(Topic topic, SpecificRecord value) {
    Instant now = clock.instant();
    String id = EventIds.of("rcm|" + topic.baseName() + "|" + feed + "|" + now).toString();
    producer.send(topic, feed.name(), id, value);
  }

  /** Gives up what is not committed, which nobody will see: it is read again. */
  public void abort() {
    producer.abort();
    cursor = committed;
  }

  @Override
  public void close() {
    producer.close();
    topics.close();
  }
}
