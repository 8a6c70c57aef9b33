/** Events that leave the consolidator: written with their cause, published afterwards. */
@NullMarked
package riskcapital.consolidator.outbox;

import org.jspecify.annotations.NullMarked;
