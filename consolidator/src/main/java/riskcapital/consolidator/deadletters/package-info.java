/** Records that can't be dealt with, set aside and brought back. */
@NullMarked
package riskcapital.consolidator.deadletters;

import org.jspecify.annotations.NullMarked;
