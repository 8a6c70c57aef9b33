package riskcapital.reference;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;

/** How late a submission came, in business hours (section 6). */
public final class Lateness {
  private static final LocalTime OPENS = LocalTime.of(9, 0);
  private static final LocalTime CLOSES = LocalTime.of(18, 0);
  private static final BigDecimal NANOS_PER_HOUR =
      BigDecimal.valueOf(Duration.ofHours(1).toNanos());
  private static final int SCALE = 2;

  private Lateness() {}

  /** Hours from 09:00 to 18:00 on business days between due and receipt; 0.00 when in time. */
  public static BigDecimal hours(Instant due, Instant received, Policy policy) {
    Duration late = Duration.ZERO;
    LocalDate last = policy.dateOf(received);
    for (LocalDate day = policy.dateOf(due); !day.isAfter(last); day = day.plusDays(1)) {
      if (policy.calendar().isBusinessDay(day)) {
        late = late.plus(within(day, due, received, policy));
      }
    }
    return BigDecimal.valueOf(late.toNanos()).divide(NANOS_PER_HOUR, SCALE, RoundingMode.HALF_EVEN);
  }

  private static Duration within(LocalDate day, Instant due, Instant received, Policy policy) {
    Instant opens = day.atTime(OPENS).atZone(policy.zone()).toInstant();
    Instant closes = day.atTime(CLOSES).atZone(policy.zone()).toInstant();
    Instant from = due.isAfter(opens) ? due : opens;
    Instant to = received.isBefore(closes) ? received : closes;
    return from.isBefore(to) ? Duration.between(from, to) : Duration.ZERO;
  }
}
