/** Rules that read more than the item: what fails is logged, rejections are published. */
@NullMarked
package riskcapital.consolidator.validation;

import org.jspecify.annotations.NullMarked;
