@NullMarked
package riskcapital.bench.measure;

import org.jspecify.annotations.NullMarked;
