@NullMarked
package riskcapital.bench.stress;

import org.jspecify.annotations.NullMarked;
