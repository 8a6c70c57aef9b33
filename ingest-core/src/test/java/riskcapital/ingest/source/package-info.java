/** Tests of {@code riskcapital.ingest.source}. */
@NullMarked
package riskcapital.ingest.source;

import org.jspecify.annotations.NullMarked;
