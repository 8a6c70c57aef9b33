@NullMarked
package riskcapital.consolidator.bulkload;

import org.jspecify.annotations.NullMarked;
