/** Where every fund stands now, and the sweep that moves it with time. */
@NullMarked
package riskcapital.consolidator.status;

import org.jspecify.annotations.NullMarked;
