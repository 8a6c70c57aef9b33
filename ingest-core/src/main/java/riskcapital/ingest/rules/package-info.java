/** Rules that read a whole item, as named values. */
@NullMarked
package riskcapital.ingest.rules;

import org.jspecify.annotations.NullMarked;
