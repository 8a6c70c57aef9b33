/** What is derived from the facts of a set of funds, in the transaction that changed them. */
@NullMarked
package riskcapital.consolidator.derivation;

import org.jspecify.annotations.NullMarked;
