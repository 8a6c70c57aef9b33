@NullMarked
package riskcapital.ingest.positions;

import org.jspecify.annotations.NullMarked;
