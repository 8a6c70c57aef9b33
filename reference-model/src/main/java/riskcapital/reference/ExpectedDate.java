package riskcapital.reference;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** Up to which date a feed must have told of an ACTIVE fund (section 6). */
final class ExpectedDate {
  private ExpectedDate() {}

  /**
   * The newest business day whose next business day's cut-off is before now and not after the
   * feed's watermark.
   *
   * @return null while the feed has no watermark
   */
  static @Nullable LocalDate of(Feed feed, Moment moment) {
    Instant watermark = moment.evidence().watermarks().get(feed);
    if (watermark == null) {
      return null;
    }
    Instant last = watermark.isBefore(moment.now()) ? watermark : moment.now();
    LocalDate date = moment.policy().dateOf(last);
    while (!isExpected(date, watermark, moment)) {
      date = date.minusDays(1);
    }
    return date;
  }

  private static boolean isExpected(LocalDate date, Instant watermark, Moment moment) {
    BusinessCalendar calendar = moment.policy().calendar();
    if (!calendar.isBusinessDay(date)) {
      return false;
    }
    Instant told = moment.policy().cutOffOn(calendar.next(date));
    return told.isBefore(moment.now()) && !told.isAfter(watermark);
  }
}
