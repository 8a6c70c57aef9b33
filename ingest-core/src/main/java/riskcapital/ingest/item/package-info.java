/** One item of a feed: as the source sent it, its fields cleaned, and what became of it. */
@NullMarked
package riskcapital.ingest.item;

import org.jspecify.annotations.NullMarked;
