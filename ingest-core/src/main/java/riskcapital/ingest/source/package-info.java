/** The source: one page asked for and read, retries, and what can go wrong. */
@NullMarked
package riskcapital.ingest.source;

import org.jspecify.annotations.NullMarked;
