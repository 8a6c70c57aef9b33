package riskcapital.bench.stress;

import java.util.Map;
import org.apache.kafka.common.TopicPartition;

/**
 * What was published in one transaction.
 *
 * @param ends the offset after the last event of each partition that has one
 * @param visibleFrom {@link System#nanoTime} just before readers could see the events
 */
public record Published(Map<TopicPartition, Long> ends, long visibleFrom) {}
