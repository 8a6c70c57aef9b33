/** The AUM feed: its API, its item, its rules, its event. */
@NullMarked
package riskcapital.ingest.aum;

import org.jspecify.annotations.NullMarked;
