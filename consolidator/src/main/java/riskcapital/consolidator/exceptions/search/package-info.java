/** Finds exceptions for who asks: lists by filter, and one with its events. */
@NullMarked
package riskcapital.consolidator.exceptions.search;

import org.jspecify.annotations.NullMarked;
