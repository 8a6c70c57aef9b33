/** The margin feed: its API, its submission versions, its rules, its event. */
@NullMarked
package riskcapital.ingest.margin;

import org.jspecify.annotations.NullMarked;
