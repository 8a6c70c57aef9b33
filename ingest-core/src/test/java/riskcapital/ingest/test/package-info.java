/** What the ingesters' tests share. */
@NullMarked
package riskcapital.ingest.test;

import org.jspecify.annotations.NullMarked;
