/** Finds entries of the validation log for who asks. */
@NullMarked
package riskcapital.consolidator.validation.search;

import org.jspecify.annotations.NullMarked;
