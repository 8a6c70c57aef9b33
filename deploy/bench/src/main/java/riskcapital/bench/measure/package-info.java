/** Clocks, processor times, medians, and where they are written. */
@NullMarked
package riskcapital.bench.measure;

import org.jspecify.annotations.NullMarked;
