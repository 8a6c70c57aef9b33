/** Many rows at once, by the server's bulk load where it allows it. */
@NullMarked
package riskcapital.consolidator.bulkload;

import org.jspecify.annotations.NullMarked;
