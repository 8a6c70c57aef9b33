/** Tests of reminders. */
@NullMarked
package riskcapital.consolidator.reminders;

import org.jspecify.annotations.NullMarked;
