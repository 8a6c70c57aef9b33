/** The source as a whole: its world, its clock and the three feeds read page by page. */
@NullMarked
package riskcapital.simulator.source;

import org.jspecify.annotations.NullMarked;
