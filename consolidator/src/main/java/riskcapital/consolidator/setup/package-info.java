/** The database and its users, made once by an administrator. */
@NullMarked
package riskcapital.consolidator.setup;

import org.jspecify.annotations.NullMarked;
