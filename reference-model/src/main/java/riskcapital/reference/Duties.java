package riskcapital.reference;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/** A fund's duties in order of their start dates; an unknown fund has none. */
final class Duties {
  private Duties() {}

  static List<Duty> of(AumHistory aum, PortfolioHistory portfolios) {
    List<DutyStart> starts =
        Episodes.of(aum, portfolios).stream()
            .flatMap(episode -> DutyStart.of(episode, aum, portfolios).stream())
            .toList();
    List<Duty> duties = new ArrayList<>();
    for (int i = 0; i < starts.size(); i++) {
      DutyStart start = starts.get(i);
      List<DutyStart> later = starts.subList(i + 1, starts.size());
      Instant endedAt =
          Stream.concat(
                  Stream.of(start.episode().endRecordedAt(aum, portfolios)),
                  later.stream().map(DutyStart::recordedAt))
              .min(Comparator.naturalOrder())
              .orElseThrow();
      duties.add(
          new Duty(
              start.date(),
              start.episode().start(),
              portfolios.labelBefore(endDate(start, later)),
              start.recordedAt(),
              endedAt));
    }
    return duties;
  }

  private static LocalDate endDate(DutyStart start, List<DutyStart> later) {
    LocalDate end = start.episode().end();
    return !later.isEmpty() && later.get(0).date().isBefore(end) ? later.get(0).date() : end;
  }
}
