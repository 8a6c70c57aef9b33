/**
 * The domain in memory: what a fund's status and live exceptions are, as a function of facts,
 * evidence, policy and an instant. It knows no topic and no table; it is what the running system is
 * compared with.
 */
@NullMarked
package riskcapital.reference;

import org.jspecify.annotations.NullMarked;
