/** Rows a second: of the database alone, and of the consolidator. */
@NullMarked
package riskcapital.bench.rate;

import org.jspecify.annotations.NullMarked;
