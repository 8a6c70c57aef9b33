package riskcapital.ingest.publish;

/**
 * A topic as the broker has it now.
 *
 * @param topicId another one when the topic was deleted and made again
 */
record TopicShape(String name, String topicId, int partitions) {}
