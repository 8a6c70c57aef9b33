/** How fast the system is, measured beside what the database allows. */
@NullMarked
package riskcapital.bench;

import org.jspecify.annotations.NullMarked;
