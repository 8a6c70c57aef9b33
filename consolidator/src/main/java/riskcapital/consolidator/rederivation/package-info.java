/** Derives funds again that a change of policy touched, beside the feeds and in small batches. */
@NullMarked
package riskcapital.consolidator.rederivation;

import org.jspecify.annotations.NullMarked;
