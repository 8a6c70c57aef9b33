/** The settings, and the simulated world that follows from them. */
@NullMarked
package riskcapital.simulator.world;

import org.jspecify.annotations.NullMarked;
