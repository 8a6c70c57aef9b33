/** Which margin versions stand, and which rules they fail. */
@NullMarked
package riskcapital.consolidator.judgement;

import org.jspecify.annotations.NullMarked;
