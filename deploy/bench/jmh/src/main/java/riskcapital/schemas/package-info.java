@NullMarked
package riskcapital.schemas;

import org.jspecify.annotations.NullMarked;
