/** Changes of policy amid a history. */
@NullMarked
package riskcapital.consolidator.backbone.policy;

import org.jspecify.annotations.NullMarked;
