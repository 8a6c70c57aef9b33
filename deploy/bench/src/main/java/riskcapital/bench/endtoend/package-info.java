/** A stress day through everything at once, and what the first stages do alone. */
@NullMarked
package riskcapital.bench.endtoend;

import org.jspecify.annotations.NullMarked;
