package riskcapital.ingest.clean;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.temporal.ChronoField;
import java.time.temporal.ChronoUnit;
import java.util.Locale;

/**
 * Cleaning of instants: ISO 8601 with an offset or {@code Z}. Digits beyond the microsecond are
 * dropped, which is what the wire and the columns keep.
 */
public final class Instants {
  private static final int LEAST_YEAR = 1000;
  private static final int GREATEST_YEAR = 9999;
  private static final DateTimeFormatter ISO =
      new DateTimeFormatterBuilder()
          .parseCaseInsensitive()
          .append(DateTimeFormatter.ISO_LOCAL_DATE_TIME)
          .appendPattern("[XXX][XX][X]")
          .toFormatter(Locale.ROOT)
          .withResolverStyle(java.time.format.ResolverStyle.STRICT)
          .withChronology(java.time.chrono.IsoChronology.INSTANCE);

  private Instants() {}

  /**
   * Cleans an instant.
   *
   * @param text trimmed
   */
  public static Cleaned<Instant> clean(String text) {
    try {
      OffsetDateTime read = ISO.parse(text, OffsetDateTime::from);
      Instant instant = read.toInstant().truncatedTo(ChronoUnit.MICROS);
      int year = instant.atOffset(java.time.ZoneOffset.UTC).get(ChronoField.YEAR);
      return year < LEAST_YEAR || year > GREATEST_YEAR
          ? Cleaned.unfit(Text.quote(text) + " is outside the years that a column takes")
          : Cleaned.clean(instant);
    } catch (DateTimeException e) {
      return Cleaned.unreadable(Text.quote(text) + " is no instant with an offset");
    }
  }
}
