/** The two families of failure: wait and retry, or set the record aside. */
@NullMarked
package riskcapital.consolidator.failures;

import org.jspecify.annotations.NullMarked;
