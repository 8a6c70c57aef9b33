package riskcapital.consolidator.exceptions;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Where the live exceptions differ from the conditions that hold.
 *
 * @param arisen conditions without a live exception of their fund
 * @param gone live exceptions whose condition does not hold for their fund, each with the fund for
 *     which it holds now; null when it holds for none
 */
record Differences(List<Condition> arisen, Map<UUID, @Nullable Long> gone) {}
