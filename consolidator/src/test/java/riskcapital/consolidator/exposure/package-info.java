/** Exposure by class of newest portfolios. */
@NullMarked
package riskcapital.consolidator.exposure;

import org.jspecify.annotations.NullMarked;
