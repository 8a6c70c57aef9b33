/** Kafka: one fenced producer per feed, the cursor, the ends of partitions, the topics. */
@NullMarked
package riskcapital.ingest.publish;

import org.jspecify.annotations.NullMarked;
