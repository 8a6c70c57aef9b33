@NullMarked
package riskcapital.consolidator.positions;

import org.jspecify.annotations.NullMarked;
