/** The simulator's clock, which can stand still, and the Brazilian business days. */
@NullMarked
package riskcapital.simulator.time;

import org.jspecify.annotations.NullMarked;
