/** What was known of a fund, for which day and as recorded when. */
@NullMarked
package riskcapital.consolidator.history;

import org.jspecify.annotations.NullMarked;
