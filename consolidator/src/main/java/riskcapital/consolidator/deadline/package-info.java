/** Duties to submit and the obligations that follow from them. */
@NullMarked
package riskcapital.consolidator.deadline;

import org.jspecify.annotations.NullMarked;
