/** What is wrong now, kept as exceptions with their events: opened, resolved and cancelled. */
@NullMarked
package riskcapital.consolidator.exceptions;

import org.jspecify.annotations.NullMarked;
