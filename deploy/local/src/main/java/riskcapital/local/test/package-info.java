/**
 * Servers for integration tests. A test asks {@link riskcapital.local.test.TestStack} for addresses
 * and never knows whether containers or the embedded stack answer behind them.
 */
@NullMarked
package riskcapital.local.test;

import org.jspecify.annotations.NullMarked;
