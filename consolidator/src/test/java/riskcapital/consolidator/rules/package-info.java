/** Tests of what is derived from facts: judgement, exposure, deadlines, status and sweep. */
@NullMarked
package riskcapital.consolidator.rules;

import org.jspecify.annotations.NullMarked;
