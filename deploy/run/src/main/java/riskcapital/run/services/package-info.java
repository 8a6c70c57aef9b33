/** The project's own services as processes, and what may be asked of them. */
@NullMarked
package riskcapital.run.services;

import org.jspecify.annotations.NullMarked;
