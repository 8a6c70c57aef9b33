/** Shows the funds that sweeps can't deal with. */
@NullMarked
package riskcapital.consolidator.failing;

import org.jspecify.annotations.NullMarked;
