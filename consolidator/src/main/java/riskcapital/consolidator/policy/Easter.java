package riskcapital.consolidator.policy;

import java.time.LocalDate;

/** Easter Sunday of the Gregorian calendar, by the anonymous algorithm (Meeus/Jones/Butcher). */
final class Easter {
  private Easter() {}

  static LocalDate of(int year) {
    int moon = year % 19;
    int century = year / 100;
    int yearOfCentury = year % 100;
    int moonCorrection = (century - (century + 8) / 25 + 1) / 3;
    int epact = (19 * moon + century - century / 4 - moonCorrection + 15) % 30;
    int weekday =
        (32 + 2 * (century % 4) + 2 * (yearOfCentury / 4) - epact - yearOfCentury % 4) % 7;
    int shift = (moon + 11 * epact + 22 * weekday) / 451;
    int day = epact + weekday - 7 * shift + 114;
    return LocalDate.of(year, day / 31, day % 31 + 1);
  }
}
