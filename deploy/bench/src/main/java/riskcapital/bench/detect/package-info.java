/** How long it takes to find the submissions that are missing when many fall due at once. */
@NullMarked
package riskcapital.bench.detect;

import org.jspecify.annotations.NullMarked;
