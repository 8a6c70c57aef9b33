/** The smallest history that still disagrees. */
@NullMarked
package riskcapital.consolidator.backbone.shrink;

import org.jspecify.annotations.NullMarked;
