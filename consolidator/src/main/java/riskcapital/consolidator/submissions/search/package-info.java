/** Finds submissions for who asks: lists by filter, and one with its versions. */
@NullMarked
package riskcapital.consolidator.submissions.search;

import org.jspecify.annotations.NullMarked;
