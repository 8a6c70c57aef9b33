package riskcapital.consolidator.policychanges;

import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A recorded change.
 *
 * @param id number of the change
 * @param key key of the row, its parts joined by {@code |}
 * @param before the row's other columns before; null where there was no row
 * @param after the row's other columns after; null where the row was removed
 * @param recordedAt when; grows strictly from change to change
 */
record PolicyChange(
    long id,
    PolicyKind kind,
    String key,
    @Nullable Map<String, Object> before,
    @Nullable Map<String, Object> after,
    String actor,
    String reason,
    Instant recordedAt) {}
