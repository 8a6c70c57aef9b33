/**
 * The change log of a feed: items in the order in which they become visible, readable from any
 * position.
 */
@NullMarked
package riskcapital.simulator.changelog;

import org.jspecify.annotations.NullMarked;
