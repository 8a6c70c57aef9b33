/**
 * The three source APIs, synthetic and alive: every item is a function of seed, epoch and
 * configuration.
 */
@NullMarked
package riskcapital.simulator;

import org.jspecify.annotations.NullMarked;
