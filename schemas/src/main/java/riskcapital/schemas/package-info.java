/** Topics, ids and serializer settings of the wire. No framework. */
@NullMarked
package riskcapital.schemas;

import org.jspecify.annotations.NullMarked;
