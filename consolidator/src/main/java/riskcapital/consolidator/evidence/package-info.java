/** Everything that was known and done about a fund in a period, as one file for auditors. */
@NullMarked
package riskcapital.consolidator.evidence;

import org.jspecify.annotations.NullMarked;
