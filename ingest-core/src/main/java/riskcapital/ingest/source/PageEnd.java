package riskcapital.ingest.source;

import java.time.Instant;

/**
 * What a page says beside its items.
 *
 * @param asOf the source's clock
 * @param hasMore false when every change made up to {@code asOf} has now been delivered
 */
public record PageEnd(Instant asOf, String nextCursor, boolean hasMore) {}
