/** What happens to funds, one kind a file, and the histories made of it. */
@NullMarked
package riskcapital.consolidator.backbone.happenings;

import org.jspecify.annotations.NullMarked;
