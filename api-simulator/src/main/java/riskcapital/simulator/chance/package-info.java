/** Chance without state: the same keys always throw the same dice. */
@NullMarked
package riskcapital.simulator.chance;

import org.jspecify.annotations.NullMarked;
