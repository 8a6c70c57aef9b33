@NullMarked
package riskcapital.consolidator.housekeeping;

import org.jspecify.annotations.NullMarked;
