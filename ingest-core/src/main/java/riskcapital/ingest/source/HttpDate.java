package riskcapital.ingest.source;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.temporal.ChronoField;
import java.util.Locale;

/**
 * The three forms of an HTTP date (RFC 9110, 5.6.7), all of which a recipient must take: {@code
 * Sun, 06 Nov 1994 08:49:37 GMT}, {@code Sunday, 06-Nov-94 08:49:37 GMT}, {@code Sun Nov 6 08:49:37
 * 1994}.
 */
final class HttpDate {
  private static final DateTimeFormatter IMF_FIXDATE =
      DateTimeFormatter.RFC_1123_DATE_TIME.withZone(ZoneOffset.UTC);
  private static final DateTimeFormatter ASCTIME =
      english("EEE MMM ppd HH:mm:ss yyyy").toFormatter(Locale.ENGLISH).withZone(ZoneOffset.UTC);
  private static final int YEARS_AHEAD = 50;

  private HttpDate() {}

  /**
   * Reads a date.
   *
   * @param now two digits of a year mean the one that is at most 50 years ahead
   * @throws java.time.DateTimeException when it has none of the forms
   */
  static Instant parse(String text, Instant now) {
    if (text.indexOf(',') < 0) {
      return ASCTIME.parse(text, Instant::from);
    }
    boolean dashed = text.indexOf('-') > 0;
    return (dashed ? rfc850(now) : IMF_FIXDATE).parse(text, Instant::from);
  }

  private static DateTimeFormatter rfc850(Instant now) {
    LocalDate first = LocalDate.ofInstant(now, ZoneOffset.UTC).minusYears(99 - YEARS_AHEAD);
    return english("EEEE, dd-MMM-")
        .appendValueReduced(ChronoField.YEAR, 2, 2, first)
        .appendPattern(" HH:mm:ss 'GMT'")
        .toFormatter(Locale.ENGLISH)
        .withZone(ZoneOffset.UTC);
  }

  private static DateTimeFormatterBuilder english(String pattern) {
    return new DateTimeFormatterBuilder().parseCaseInsensitive().appendPattern(pattern);
  }
}
