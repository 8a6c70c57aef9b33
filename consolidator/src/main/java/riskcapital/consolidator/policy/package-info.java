/** Policy as data: calendar, intervals, limits, mapping, and the settings of the policy zone. */
@NullMarked
package riskcapital.consolidator.policy;

import org.jspecify.annotations.NullMarked;
