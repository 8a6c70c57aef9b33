/** The AUM feed. */
@NullMarked
package riskcapital.simulator.aum;

import org.jspecify.annotations.NullMarked;
