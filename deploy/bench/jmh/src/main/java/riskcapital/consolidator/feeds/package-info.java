@NullMarked
package riskcapital.consolidator.feeds;

import org.jspecify.annotations.NullMarked;
