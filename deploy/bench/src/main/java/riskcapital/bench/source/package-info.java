/** A source API that serves what a measurement needs at the moment at which it is needed. */
@NullMarked
package riskcapital.bench.source;

import org.jspecify.annotations.NullMarked;
