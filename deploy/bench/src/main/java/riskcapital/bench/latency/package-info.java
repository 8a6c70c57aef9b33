/** How long a change at the source API takes to become an exception event on its topic. */
@NullMarked
package riskcapital.bench.latency;

import org.jspecify.annotations.NullMarked;
