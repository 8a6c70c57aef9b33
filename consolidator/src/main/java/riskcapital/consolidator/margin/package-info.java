/** Margin submissions to their history. */
@NullMarked
package riskcapital.consolidator.margin;

import org.jspecify.annotations.NullMarked;
