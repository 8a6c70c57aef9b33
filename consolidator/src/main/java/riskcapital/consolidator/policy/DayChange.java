package riskcapital.consolidator.policy;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A recorded change of a row of {@code BUSINESS_CALENDAR}.
 *
 * @param date the day
 * @param before whether the row made it a business day until then; null where there was no row
 * @param recordedAt when it changed
 */
record DayChange(LocalDate date, @Nullable Boolean before, Instant recordedAt) {}
