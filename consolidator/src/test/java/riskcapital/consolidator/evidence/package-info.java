@NullMarked
package riskcapital.consolidator.evidence;

import org.jspecify.annotations.NullMarked;
