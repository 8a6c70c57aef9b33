/** What a history is made of. */
@NullMarked
package riskcapital.consolidator.backbone.steps;

import org.jspecify.annotations.NullMarked;
