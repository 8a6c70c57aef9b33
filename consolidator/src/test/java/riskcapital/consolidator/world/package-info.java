/** A database with facts for tests of what is derived from them. */
@NullMarked
package riskcapital.consolidator.world;

import org.jspecify.annotations.NullMarked;
