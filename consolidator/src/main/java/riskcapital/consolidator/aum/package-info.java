/** AUM events to fund and AUM tables. */
@NullMarked
package riskcapital.consolidator.aum;

import org.jspecify.annotations.NullMarked;
