@NullMarked
package riskcapital.consolidator.history;

import org.jspecify.annotations.NullMarked;
