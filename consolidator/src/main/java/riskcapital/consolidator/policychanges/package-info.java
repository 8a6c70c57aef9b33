/** Changes of policy by people: audited, guarded against stale writes, in effect at once. */
@NullMarked
package riskcapital.consolidator.policychanges;

import org.jspecify.annotations.NullMarked;
