/** What people decide amid a history. */
@NullMarked
package riskcapital.consolidator.backbone.people;

import org.jspecify.annotations.NullMarked;
