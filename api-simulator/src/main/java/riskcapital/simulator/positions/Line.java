package riskcapital.simulator.positions;

import org.jspecify.annotations.Nullable;

/**
 * A row at its place in the item.
 *
 * @param number from 1
 * @param flaw why it is rejected, or null
 */
record Line(int number, PositionRow row, @Nullable RowFlaw flaw) {}
