/** The positions feed: its API, its portfolios and their rows, its rules, its chunked event. */
@NullMarked
package riskcapital.ingest.positions;

import org.jspecify.annotations.NullMarked;
