@NullMarked
package riskcapital.bench.loops;

import org.jspecify.annotations.NullMarked;
