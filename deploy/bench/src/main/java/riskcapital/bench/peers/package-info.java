/** What others reach with the same rows on the same server. */
@NullMarked
package riskcapital.bench.peers;

import org.jspecify.annotations.NullMarked;
