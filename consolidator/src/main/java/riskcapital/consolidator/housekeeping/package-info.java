/** Removes what has done its service. */
@NullMarked
package riskcapital.consolidator.housekeeping;

import org.jspecify.annotations.NullMarked;
