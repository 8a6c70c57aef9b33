/** What the consolidator says against what the reference model says. */
@NullMarked
package riskcapital.consolidator.backbone.compare;

import org.jspecify.annotations.NullMarked;
