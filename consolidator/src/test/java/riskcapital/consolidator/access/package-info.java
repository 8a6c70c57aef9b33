/** Who may do what. */
@NullMarked
package riskcapital.consolidator.access;

import org.jspecify.annotations.NullMarked;
