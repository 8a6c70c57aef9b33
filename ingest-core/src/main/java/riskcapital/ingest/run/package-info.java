/** The endless read of one feed: pages, runs, health, metrics, start and stop. */
@NullMarked
package riskcapital.ingest.run;

import org.jspecify.annotations.NullMarked;
