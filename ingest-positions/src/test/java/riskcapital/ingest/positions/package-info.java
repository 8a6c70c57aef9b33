/** Tests of the positions ingester. */
@NullMarked
package riskcapital.ingest.positions;

import org.jspecify.annotations.NullMarked;
