/** Synthetic days of portfolios, as events on the topics. */
@NullMarked
package riskcapital.bench.stress;

import org.jspecify.annotations.NullMarked;
