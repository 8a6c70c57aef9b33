/** Tells managers two business days ahead what falls due. */
@NullMarked
package riskcapital.consolidator.reminders;

import org.jspecify.annotations.NullMarked;
