package riskcapital.consolidator.evidence;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;

/** Days of a fund, both ends included; days are those of the policy's zone. */
record EvidencePeriod(long fund, LocalDate from, LocalDate to, ZoneId zone) {

  /** Start of the first day. */
  Instant begin() {
    return from.atStartOfDay(zone).toInstant();
  }

  /** End of the last day, which is no longer part of it. */
  Instant end() {
    return to.plusDays(1).atStartOfDay(zone).toInstant();
  }
}
