/** Tests of the AUM ingester. */
@NullMarked
package riskcapital.ingest.aum;

import org.jspecify.annotations.NullMarked;
