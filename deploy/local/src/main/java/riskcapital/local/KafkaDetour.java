package riskcapital.local;

/**
 * A second listener of Kafka, on loopback, that tells its clients to come by another port. Who
 * listens there, such as a proxy that a test can cut, stands between them and the broker for good;
 * a proxy before an ordinary listener is left behind as soon as the broker names its own address.
 *
 * @param listensOn the broker's port
 * @param advertises the port that clients use
 */
public record KafkaDetour(int listensOn, int advertises) {}
