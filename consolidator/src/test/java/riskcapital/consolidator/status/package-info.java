@NullMarked
package riskcapital.consolidator.status;

import org.jspecify.annotations.NullMarked;
