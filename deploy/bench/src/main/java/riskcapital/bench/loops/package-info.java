/** What the inner loops cost, by JMH. */
@NullMarked
package riskcapital.bench.loops;

import org.jspecify.annotations.NullMarked;
