/** Tests of what people decide. */
@NullMarked
package riskcapital.consolidator.exceptions.decisions;

import org.jspecify.annotations.NullMarked;
