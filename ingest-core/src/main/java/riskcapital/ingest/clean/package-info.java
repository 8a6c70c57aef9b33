/** Cleaning of single values: pure functions from what a source sent to what a column takes. */
@NullMarked
package riskcapital.ingest.clean;

import org.jspecify.annotations.NullMarked;
