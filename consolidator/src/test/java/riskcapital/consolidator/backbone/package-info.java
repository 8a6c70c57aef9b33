/** The backbone's guarantee: the consolidator agrees with the reference model, whatever happens. */
@NullMarked
package riskcapital.consolidator.backbone;

import org.jspecify.annotations.NullMarked;
