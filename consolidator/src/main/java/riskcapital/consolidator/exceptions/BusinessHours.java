package riskcapital.consolidator.exceptions;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.Set;

/**
 * Business hours: 09:00 to 18:00 of the policy zone on business days.
 *
 * @param zone the policy zone
 * @param businessDays the business days of the span that is measured
 */
record BusinessHours(ZoneId zone, Set<LocalDate> businessDays) {
  private static final LocalTime OPENING = LocalTime.of(9, 0);
  private static final LocalTime CLOSING = LocalTime.of(18, 0);
  private static final BigDecimal MICROS_PER_HOUR = BigDecimal.valueOf(3_600_000_000L);

  /** Business hours from one instant to a later one, rounded half to even to 2 places. */
  BigDecimal between(Instant from, Instant to) {
    Duration total = Duration.ZERO;
    LocalDate last = LocalDate.ofInstant(to, zone);
    for (LocalDate day = LocalDate.ofInstant(from, zone);
        !day.isAfter(last);
        day = day.plusDays(1)) {
      if (businessDays.contains(day)) {
        total = total.plus(within(day, from, to));
      }
    }
    return BigDecimal.valueOf(total.toNanos() / 1_000)
        .divide(MICROS_PER_HOUR, 2, RoundingMode.HALF_EVEN);
  }

  private Duration within(LocalDate day, Instant from, Instant to) {
    Instant start = later(from, ZonedDateTime.of(day, OPENING, zone).toInstant());
    Instant end = earlier(to, ZonedDateTime.of(day, CLOSING, zone).toInstant());
    return start.isBefore(end) ? Duration.between(start, end) : Duration.ZERO;
  }

  private static Instant later(Instant a, Instant b) {
    return a.isAfter(b) ? a : b;
  }

  private static Instant earlier(Instant a, Instant b) {
    return a.isBefore(b) ? a : b;
  }
}
