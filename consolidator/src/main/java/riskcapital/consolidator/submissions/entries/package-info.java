/** Submissions that came by mail: one person enters them, another decides. */
@NullMarked
package riskcapital.consolidator.submissions.entries;

import org.jspecify.annotations.NullMarked;
