@NullMarked
package riskcapital.bench.peers;

import org.jspecify.annotations.NullMarked;
