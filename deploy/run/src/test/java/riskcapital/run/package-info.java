/** The run command: starts everything, shows it, and proves it against the reference model. */
@NullMarked
package riskcapital.run;

import org.jspecify.annotations.NullMarked;
