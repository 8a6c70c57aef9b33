/** The positions feed. */
@NullMarked
package riskcapital.simulator.positions;

import org.jspecify.annotations.NullMarked;
