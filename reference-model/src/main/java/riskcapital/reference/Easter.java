package riskcapital.reference;

import java.time.LocalDate;

/** Easter Sunday of the Gregorian calendar, by the method of Meeus, Jones and Butcher. */
final class Easter {
  private Easter() {}

  static LocalDate sunday(int year) {
    int golden = year % 19;
    int century = year / 100;
    int yearOfCentury = year % 100;
    int moonCorrection = (century - (century + 8) / 25 + 1) / 3;
    int epact = (19 * golden + century - century / 4 - moonCorrection + 15) % 30;
    int weekday =
        (32 + 2 * (century % 4) + 2 * (yearOfCentury / 4) - epact - yearOfCentury % 4) % 7;
    int lateMoon = (golden + 11 * epact + 22 * weekday) / 451;
    int dayOfYear = epact + weekday - 7 * lateMoon + 114;
    return LocalDate.of(year, dayOfYear / 31, dayOfYear % 31 + 1);
  }
}
