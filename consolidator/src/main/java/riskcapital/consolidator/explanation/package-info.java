/** Why a fund has its status: the facts and the rules, in the order in which they applied. */
@NullMarked
package riskcapital.consolidator.explanation;

import org.jspecify.annotations.NullMarked;
