/**
 * How long one thing takes: from the source API to an exception's event, from a topic to the
 * database.
 */
@NullMarked
package riskcapital.bench.latency;

import org.jspecify.annotations.NullMarked;
