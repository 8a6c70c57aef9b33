/** The funds and managers that the feeds tell of, and what happens to them over time. */
@NullMarked
package riskcapital.simulator.funds;

import org.jspecify.annotations.NullMarked;
