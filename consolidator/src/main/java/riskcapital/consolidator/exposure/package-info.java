/** Exposure by class, and the label that it gives a fund. */
@NullMarked
package riskcapital.consolidator.exposure;

import org.jspecify.annotations.NullMarked;
