/** What every part of the operations API shares: problems, pages, parameters, its document. */
@NullMarked
package riskcapital.consolidator.operations;

import org.jspecify.annotations.NullMarked;
