/** Submissions for who looks at them, and what people decide about them. */
@NullMarked
package riskcapital.consolidator.submissions;

import org.jspecify.annotations.NullMarked;
