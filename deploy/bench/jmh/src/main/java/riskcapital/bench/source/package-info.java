@NullMarked
package riskcapital.bench.source;

import org.jspecify.annotations.NullMarked;
