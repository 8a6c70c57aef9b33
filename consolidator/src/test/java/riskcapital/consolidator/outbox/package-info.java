@NullMarked
package riskcapital.consolidator.outbox;

import org.jspecify.annotations.NullMarked;
