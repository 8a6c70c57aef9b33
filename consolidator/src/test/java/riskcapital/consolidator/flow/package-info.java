/** From topics to facts and from the outbox to topics, on real servers. */
@NullMarked
package riskcapital.consolidator.flow;

import org.jspecify.annotations.NullMarked;
