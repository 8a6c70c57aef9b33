/** Portfolios and their totals. */
@NullMarked
package riskcapital.consolidator.positions;

import org.jspecify.annotations.NullMarked;
