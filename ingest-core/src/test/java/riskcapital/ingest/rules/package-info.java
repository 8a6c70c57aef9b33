/** Tests of {@code riskcapital.ingest.rules}. */
@NullMarked
package riskcapital.ingest.rules;

import org.jspecify.annotations.NullMarked;
