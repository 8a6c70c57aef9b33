package riskcapital.ingest.clean;

import java.time.DateTimeException;
import java.time.LocalDate;

/** Cleaning of dates: {@code 2026-11-20}, {@code 20261120}, {@code 20/11/2026}. */
public final class Dates {
  /** The least year that a date column takes. */
  private static final int LEAST_YEAR = 1000;

  private Dates() {}

  /**
   * Cleans a date.
   *
   * @param text trimmed
   * @param today the source's: a later date is in the future
   */
  public static Cleaned<LocalDate> clean(String text, LocalDate today) {
    LocalDate date;
    try {
      if (matches(text, "dddd-dd-dd")) {
        date = LocalDate.of(number(text, 0, 4), number(text, 5, 7), number(text, 8, 10));
      } else if (matches(text, "dddddddd")) {
        date = LocalDate.of(number(text, 0, 4), number(text, 4, 6), number(text, 6, 8));
      } else if (matches(text, "dd/dd/dddd")) {
        date = LocalDate.of(number(text, 6, 10), number(text, 3, 5), number(text, 0, 2));
      } else {
        return Cleaned.unreadable(Text.quote(text) + " is no date");
      }
    } catch (DateTimeException e) {
      return Cleaned.unreadable(Text.quote(text) + " is no date of the calendar");
    }
    if (date.getYear() < LEAST_YEAR) {
      return Cleaned.unfit(Text.quote(text) + " is before the year " + LEAST_YEAR);
    }
    if (date.isAfter(today)) {
      return new Cleaned.Unclean<>(
          ValueRule.COM_004_NOT_IN_THE_FUTURE,
          date + " is after " + today + ", the source's today");
    }
    return Cleaned.clean(date);
  }

  private static boolean matches(String text, String form) {
    if (text.length() != form.length()) {
      return false;
    }
    for (int i = 0; i < form.length(); i++) {
      char c = text.charAt(i);
      if (form.charAt(i) == 'd' ? c < '0' || c > '9' : c != form.charAt(i)) {
        return false;
      }
    }
    return true;
  }

  private static int number(String text, int from, int to) {
    return Integer.parseInt(text, from, to, 10);
  }
}
