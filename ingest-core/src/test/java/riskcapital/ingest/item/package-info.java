/** Tests of {@code riskcapital.ingest.item}. */
@NullMarked
package riskcapital.ingest.item;

import org.jspecify.annotations.NullMarked;
