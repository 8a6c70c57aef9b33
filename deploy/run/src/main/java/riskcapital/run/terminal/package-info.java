/** The person at the terminal: what is told, and what ends when they stop it. */
@NullMarked
package riskcapital.run.terminal;

import org.jspecify.annotations.NullMarked;
