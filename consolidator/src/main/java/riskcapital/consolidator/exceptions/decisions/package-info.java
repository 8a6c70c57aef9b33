/**
 * What people decide about exceptions: acknowledge, assign, comment, waive with four eyes, resolve.
 */
@NullMarked
package riskcapital.consolidator.exceptions.decisions;

import org.jspecify.annotations.NullMarked;
