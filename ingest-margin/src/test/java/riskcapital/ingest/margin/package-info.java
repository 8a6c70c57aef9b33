/** Tests of the margin ingester. */
@NullMarked
package riskcapital.ingest.margin;

import org.jspecify.annotations.NullMarked;
