@NullMarked
package riskcapital.consolidator.derivation;

import org.jspecify.annotations.NullMarked;
