/** Which content of a natural key stands, whatever the order of arrival. */
@NullMarked
package riskcapital.consolidator.revisions;

import org.jspecify.annotations.NullMarked;
