/** An item as named values, in its standardised form and in the forms that a source sends. */
@NullMarked
package riskcapital.simulator.item;

import org.jspecify.annotations.NullMarked;
