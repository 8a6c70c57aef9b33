/** Tests of {@code riskcapital.ingest.publish}. */
@NullMarked
package riskcapital.ingest.publish;

import org.jspecify.annotations.NullMarked;
