package riskcapital.consolidator.asof;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What is asked for.
 *
 * @param asOf as it was known then; as it is known now without
 * @param date dated up to then; the newest without
 */
record Asked(@Nullable Instant asOf, @Nullable LocalDate date) {}
