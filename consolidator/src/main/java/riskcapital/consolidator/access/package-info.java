/** Who may call the operations API, and what each role may do. */
@NullMarked
package riskcapital.consolidator.access;

import org.jspecify.annotations.NullMarked;
