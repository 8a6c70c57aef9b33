package riskcapital.simulator.world;

import java.time.LocalDate;
import java.time.ZoneId;
import riskcapital.simulator.funds.FundBook;
import riskcapital.simulator.funds.FundLife;
import riskcapital.simulator.funds.FundWishes;
import riskcapital.simulator.time.BusinessDays;

/**
 * The simulated world: a function of the settings and the epoch alone, whatever the clock shows.
 *
 * @param start the day on which the world starts to live; the history lies before it
 * @param firstPortfolio the date of the first portfolios
 * @param firstSubmission the first day with margin submissions
 */
public record World(
    SimulatorProperties settings,
    LocalDate epoch,
    LocalDate start,
    LocalDate firstPortfolio,
    LocalDate firstSubmission,
    FundBook funds,
    FundLife life) {

  /** The time zone of the source: days, batches and cut-offs. */
  public static final ZoneId ZONE = ZoneId.of("America/Sao_Paulo");

  public static World of(SimulatorProperties settings, LocalDate epoch) {
    LocalDate start = epoch.plusMonths(settings.aumHistoryMonths());
    Shares shares = settings.shares();
    FundWishes wishes =
        new FundWishes(
            settings.positionsPerFund(),
            settings.largePortfolioRows(),
            shares.otc(),
            shares.offshore(),
            shares.lateManagers(),
            shares.missingManagers());
    return new World(
        settings,
        epoch,
        start,
        BusinessDays.before(start, settings.positionsHistoryDays()),
        start.minusDays(settings.marginHistoryDays()),
        FundBook.of(settings.seed(), settings.funds(), wishes, settings.kindShares()),
        new FundLife(settings.seed(), start));
  }

  public long seed() {
    return settings.seed();
  }

  public Shares shares() {
    return settings.shares();
  }

  public LocalDate firstDailyAum() {
    return start.minusDays(settings.aumDailyDays());
  }
}
