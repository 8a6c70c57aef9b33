/** Topics in: batches, offsets, feed runs, watermarks. */
@NullMarked
package riskcapital.consolidator.feeds;

import org.jspecify.annotations.NullMarked;
