package riskcapital.reference;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/**
 * What begins a duty: an episode, or a class that a portfolio date of the episode adds to the label
 * of the portfolio date before it. A class that ends begins none.
 *
 * @param recordedAt when it was recorded, never before the fund was known
 */
record DutyStart(Episode episode, LocalDate date, Instant recordedAt) {

  /** The duties of an episode of a known fund, in order of their dates. */
  static List<DutyStart> of(Episode episode, AumHistory aum, PortfolioHistory portfolios) {
    List<DutyStart> starts = new ArrayList<>();
    starts.add(at(episode, episode.start(), recordedAt(episode, aum, portfolios), aum));
    for (LocalDate date :
        portfolios.labels().subMap(episode.start(), false, episode.end(), false).keySet()) {
      Label added = portfolios.labelOn(date).without(portfolios.labelBefore(date));
      if (added != Label.NONE) {
        starts.add(
            at(episode, date, portfolios.recordedSince(date, label -> label.has(added)), aum));
      }
    }
    return starts;
  }

  private static DutyStart at(Episode episode, LocalDate date, Instant recordedAt, AumHistory aum) {
    Instant knownSince = aum.knownSince();
    return new DutyStart(
        episode, date, knownSince == null ? recordedAt : latest(recordedAt, knownSince));
  }

  private static Instant recordedAt(Episode episode, AumHistory aum, PortfolioHistory portfolios) {
    Instant byPortfolio = portfolios.recordedSince(episode.start(), label -> label != Label.NONE);
    return episode.startsAtReopening()
        ? latest(byPortfolio, aum.recordedSince(episode.start(), FundState.ACTIVE))
        : byPortfolio;
  }

  private static Instant latest(Instant one, Instant other) {
    return one.isAfter(other) ? one : other;
  }
}
