/**
 * Decisions of people and policy as a file, from which an empty database is rebuilt with the feeds.
 */
@NullMarked
package riskcapital.consolidator.carrying;

import org.jspecify.annotations.NullMarked;
