/** The feed of margin submissions. */
@NullMarked
package riskcapital.simulator.margin;

import org.jspecify.annotations.NullMarked;
