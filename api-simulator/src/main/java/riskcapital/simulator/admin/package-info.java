/** Beyond the contract: freezing the clock, faults, scenarios and the facts for an oracle. */
@NullMarked
package riskcapital.simulator.admin;

import org.jspecify.annotations.NullMarked;
