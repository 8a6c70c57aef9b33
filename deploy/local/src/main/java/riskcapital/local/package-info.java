/**
 * Kafka, schema registry and MySQL on this machine, as real servers, for the run command and the
 * integration tests. Everything listens on loopback, keeps its data in one folder and ends with the
 * process that started it.
 */
@NullMarked
package riskcapital.local;

import org.jspecify.annotations.NullMarked;
