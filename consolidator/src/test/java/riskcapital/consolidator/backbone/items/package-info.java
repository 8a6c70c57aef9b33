/**
 * What a source reports: the event that an ingester publishes of it, and the fact of the reference
 * model.
 */
@NullMarked
package riskcapital.consolidator.backbone.items;

import org.jspecify.annotations.NullMarked;
