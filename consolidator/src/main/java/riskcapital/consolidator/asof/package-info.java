/** What was known at an instant, whatever was restated since. */
@NullMarked
package riskcapital.consolidator.asof;

import org.jspecify.annotations.NullMarked;
