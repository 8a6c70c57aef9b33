/** Portfolios to their tables, whole or not at all. */
@NullMarked
package riskcapital.consolidator.positions;

import org.jspecify.annotations.NullMarked;
