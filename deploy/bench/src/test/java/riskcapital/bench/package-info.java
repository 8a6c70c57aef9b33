@NullMarked
package riskcapital.bench;

import org.jspecify.annotations.NullMarked;
