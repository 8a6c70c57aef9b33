/** Tests of {@code riskcapital.ingest.clean}. */
@NullMarked
package riskcapital.ingest.clean;

import org.jspecify.annotations.NullMarked;
