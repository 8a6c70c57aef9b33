/** Consumes the feeds, keeps the database and publishes what changed. */
@NullMarked
package riskcapital.consolidator;

import org.jspecify.annotations.NullMarked;
