/** The contract: pages of the three feeds, the key, problem details, OpenAPI. */
@NullMarked
package riskcapital.simulator.api;

import org.jspecify.annotations.NullMarked;
