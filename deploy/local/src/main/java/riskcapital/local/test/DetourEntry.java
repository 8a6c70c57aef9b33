package riskcapital.local.test;

import java.net.InetSocketAddress;

/**
 * What a proxy needs to stand between clients and Kafka.
 *
 * @param port of loopback that the proxy must listen on, because Kafka advertises it
 * @param server where Kafka listens for what comes from there
 */
record DetourEntry(int port, InetSocketAddress server) {}
