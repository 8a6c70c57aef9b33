/** Tests of {@code riskcapital.ingest.run}. */
@NullMarked
package riskcapital.ingest.run;

import org.jspecify.annotations.NullMarked;
