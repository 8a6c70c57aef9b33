/** Calls of the operations API. */
@NullMarked
package riskcapital.consolidator.operations;

import org.jspecify.annotations.NullMarked;
