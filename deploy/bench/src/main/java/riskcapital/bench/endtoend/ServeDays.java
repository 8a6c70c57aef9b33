package riskcapital.bench.endtoend;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.concurrent.atomic.AtomicInteger;
import riskcapital.bench.source.ServeSource;
import riskcapital.bench.stress.SourceItems;
import riskcapital.bench.stress.StressDay;
import riskcapital.events.AumReported;
import riskcapital.events.Feed;
import riskcapital.events.PositionsSnapshot;

/**
 * Puts stress days into the source: every fund's portfolio and net assets, and a submission of
 * every tenth fund. All are dated today and each is the next revision, so that no day makes another
 * one's figures late.
 */
final class ServeDays {
  private static final int FUNDS_PER_SUBMISSION = 10;
  private final ServeSource source;
  private final int funds;
  private final int rows;
  private final LocalDate today = LocalDate.now(ZoneId.of("America/Sao_Paulo"));

  ServeDays(ServeSource source, int funds, int rows) {
    this.source = source;
    this.funds = funds;
    this.rows = rows;
  }

  /** Adds the portfolios of a day that nobody sees yet. */
  void addPortfolios(int revision) {
    day(revision)
        .events()
        .forEach(event -> source.feed(Feed.POSITIONS).add(portfolio(event, revision)));
  }

  /** Adds the net assets and submissions of a day that nobody sees yet. */
  void addOthers(int revision) {
    AtomicInteger count = new AtomicInteger();
    day(revision)
        .netAssets()
        .forEach(
            fund -> {
              fund.setReferenceDate(today);
              fund.setRevision(revision);
              source.feed(Feed.AUM).add(SourceItems.netAssets(fund));
              if (count.getAndIncrement() % FUNDS_PER_SUBMISSION == 0) {
                source.feed(Feed.MARGIN).add(submission(fund, revision));
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

  private StressDay day(int revision) {
    return new StressDay(funds, rows, today.plusDays(revision));
  }

  private byte[] portfolio(PositionsSnapshot event, int revision) {
    event.setPortfolioDate(today);
    event.setRevision(revision);
    return SourceItems.portfolio(event);
  }

  private static byte[] submission(AumReported fund, int revision) {
    return SourceItems.submission(
        "S-" + fund.getFundId() + "-" + revision,
        fund,
        fund.getManagerId(),
        fund.getReferenceDate(),
        Instant.now());
  }
}
