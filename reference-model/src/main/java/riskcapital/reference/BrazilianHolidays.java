package riskcapital.reference;

import java.time.LocalDate;
import java.time.Month;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * The bank holidays of Brazil as ANBIMA lists them, known for 2000 to 2078. 24 and 31 December are
 * business days.
 */
final class BrazilianHolidays {
  static final int FIRST_YEAR = 2000;
  static final int LAST_YEAR = 2078;
  private static final int FIRST_BLACK_AWARENESS_DAY = 2024;
  private static final int CARNIVAL_MONDAY = -48;
  private static final int CARNIVAL_TUESDAY = -47;
  private static final int GOOD_FRIDAY = -2;
  private static final int CORPUS_CHRISTI = 60;

  private BrazilianHolidays() {}

  static Set<LocalDate> all() {
    return IntStream.rangeClosed(FIRST_YEAR, LAST_YEAR)
        .boxed()
        .flatMap(year -> Stream.concat(fixed(year), moving(year)))
        .collect(Collectors.toUnmodifiableSet());
  }

  private static Stream<LocalDate> fixed(int year) {
    Stream<LocalDate> always =
        Stream.of(
            LocalDate.of(year, Month.JANUARY, 1),
            LocalDate.of(year, Month.APRIL, 21),
            LocalDate.of(year, Month.MAY, 1),
            LocalDate.of(year, Month.SEPTEMBER, 7),
            LocalDate.of(year, Month.OCTOBER, 12),
            LocalDate.of(year, Month.NOVEMBER, 2),
            LocalDate.of(year, Month.NOVEMBER, 15),
            LocalDate.of(year, Month.DECEMBER, 25));
    return year < FIRST_BLACK_AWARENESS_DAY
        ? always
        : Stream.concat(always, Stream.of(LocalDate.of(year, Month.NOVEMBER, 20)));
  }

  private static Stream<LocalDate> moving(int year) {
    LocalDate easter = Easter.sunday(year);
    return List.of(CARNIVAL_MONDAY, CARNIVAL_TUESDAY, GOOD_FRIDAY, CORPUS_CHRISTI).stream()
        .map(easter::plusDays);
  }
}
