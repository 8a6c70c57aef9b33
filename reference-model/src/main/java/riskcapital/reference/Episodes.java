package riskcapital.reference;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;

/** A fund's episodes in order of their dates. */
final class Episodes {
  private Episodes() {}

  static List<Episode> of(AumHistory aum, PortfolioHistory portfolios) {
    List<DateSpan> activeRuns = activeRuns(aum.states());
    List<Episode> episodes = new ArrayList<>();
    for (DateSpan exposed : DateSpan.runs(portfolios.labels(), label -> label != Label.NONE)) {
      for (DateSpan active : activeRuns) {
        if (exposed.overlaps(active)) {
          episodes.add(new Episode(exposed, active));
        }
      }
    }
    return episodes;
  }

  /** Before its oldest AUM date a fund was what it is on that date. */
  private static List<DateSpan> activeRuns(NavigableMap<LocalDate, FundState> states) {
    Map.Entry<LocalDate, FundState> oldest = states.firstEntry();
    return DateSpan.runs(states, state -> state == FundState.ACTIVE).stream()
        .map(
            run ->
                oldest != null && run.start().equals(oldest.getKey())
                    ? new DateSpan(LocalDate.MIN, run.end())
                    : run)
        .toList();
  }
}
