package riskcapital.bench.endtoend;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import riskcapital.bench.source.ServeSource;
import riskcapital.bench.stress.SourceItems;
import riskcapital.bench.stress.StressDay;
import riskcapital.events.AumReported;
import riskcapital.events.Feed;
import riskcapital.events.PositionsSnapshot;
import riskcapital.reference.BusinessCalendar;

/**
 * Puts stress days into the source: every fund's portfolio and net assets, and a submission of
 * every tenth fund. Dates are business days, of which nothing is warned. None is in the future,
 * which the ingesters would refuse, and none is so old that a day makes another one's figures late.
 */
final class ServeDays {
  private static final int FUNDS_PER_SUBMISSION = 10;
  private final ServeSource source;
  private final int funds;
  private final int rows;
  private final LocalDate today = LocalDate.now(ZoneId.of("America/Sao_Paulo"));
  private final BusinessCalendar calendar = BusinessCalendar.brazil();

  ServeDays(ServeSource source, int funds, int rows) {
    this.source = source;
    this.funds = funds;
    this.rows = rows;
  }

  /**
   * How many business days there are from the one that the feeds must have brought to the newest by
   * today: the former is over since the cut-off of the next.
   */
  int dates() {
    return calendar.isBusinessDay(today) ? 3 : 2;
  }

  /**
   * A date with which nothing is late while the cut-off of today has not come.
   *
   * @param before business days before the newest by today, below {@link #dates}
   */
  LocalDate date(int before) {
    return Stream.iterate(today, day -> day.minusDays(1))
        .filter(calendar::isBusinessDay)
        .skip(before)
        .findFirst()
        .orElseThrow();
  }

  /** Adds the portfolios of a date that nobody sees yet. */
  void addPortfolios(LocalDate date, int revision) {
    day(date, revision)
        .events()
        .forEach(event -> source.feed(Feed.POSITIONS).add(portfolio(event, date, revision)));
  }

  /** Adds the net assets and submissions of a date that nobody sees yet. */
  void addOthers(LocalDate date) {
    AtomicInteger count = new AtomicInteger();
    day(date, 1)
        .netAssets()
        .forEach(
            fund -> {
              source.feed(Feed.AUM).add(SourceItems.netAssets(fund));
              if (count.getAndIncrement() % FUNDS_PER_SUBMISSION == 0) {
                source.feed(Feed.MARGIN).add(submission(fund));
              }
            });
  }

  /** Portfolios of a day. */
  int funds() {
    return funds;
  }

  /** Rows of a day. */
  long size() {
    return (long) funds * rows;
  }

  /** Of each revision the amounts are others. */
  private StressDay day(LocalDate date, int revision) {
    return new StressDay(funds, rows, date.plusDays(revision - 1));
  }

  private static byte[] portfolio(PositionsSnapshot event, LocalDate date, int revision) {
    event.setPortfolioDate(date);
    event.setRevision(revision);
    return SourceItems.portfolio(event);
  }

  private static byte[] submission(AumReported fund) {
    return SourceItems.submission(
        "S-" + fund.getFundId() + "-" + fund.getReferenceDate(),
        fund,
        fund.getManagerId(),
        fund.getReferenceDate(),
        Instant.now());
  }
}
