/** A real consolidator on real servers, to which histories happen. */
@NullMarked
package riskcapital.consolidator.backbone.stage;

import org.jspecify.annotations.NullMarked;
