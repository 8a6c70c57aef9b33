package riskcapital.simulator.funds;

import java.time.LocalDate;
import riskcapital.simulator.chance.Dice;
import riskcapital.simulator.time.BusinessDays;

/** What happens to funds over time: when they report, what they hold, what they are worth. */
public final class FundLife {

  private final long seed;
  private final LocalDate start;
  private final LocalDate beforeStart2;
  private final LocalDate beforeStart3;
  private final LocalDate beforeStart4;
  private final LocalDate beforeStart7;
  private final LocalDate beforeStart10;
  private final LocalDate longAgo;

  public FundLife(long seed, LocalDate start) {
    this.seed = seed;
    this.start = start;
    this.beforeStart2 = BusinessDays.before(start, 2);
    this.beforeStart3 = BusinessDays.before(start, 3);
    this.beforeStart4 = BusinessDays.before(start, 4);
    this.beforeStart7 = BusinessDays.before(start, 7);
    this.beforeStart10 = BusinessDays.before(start, 10);
    this.longAgo = BusinessDays.before(start, 15);
  }

  public boolean reportsAum(Fund fund, LocalDate date) {
    return switch (fund.kind()) {
      case UNKNOWN_FUND -> false;
      case NEW_FUND -> !date.isBefore(beforeStart10);
      case STALE_AUM -> date.isBefore(beforeStart7);
      case CLOSED_LONG_AGO -> date.isBefore(longAgo.plusDays(5));
      default -> true;
    };
  }

  public boolean isClosed(Fund fund, LocalDate date) {
    return switch (fund.kind()) {
      case CLOSED_LONG_AGO -> !date.isBefore(longAgo);
      case CLOSED_RECENTLY -> !date.isBefore(beforeStart2);
      case REOPENED -> !date.isBefore(beforeStart4) && date.isBefore(beforeStart2);
      default -> false;
    };
  }

  public boolean reportsPositions(Fund fund, LocalDate date) {
    return !isClosed(fund, date)
        && !(fund.is(FundKind.MISSING_POSITIONS) && !date.isBefore(beforeStart3))
        && !(fund.is(FundKind.NEW_FUND) && date.isBefore(beforeStart10));
  }

  public Exposure exposure(Fund fund, LocalDate date) {
    return switch (fund.kind()) {
      case EXPOSURE_INTERRUPTED ->
          date.equals(beforeStart2) ? Exposure.NONE : new Exposure(true, false, false);
      case EXPOSURE_ADDED -> new Exposure(true, !date.isBefore(beforeStart2), false);
      case UNMAPPED -> new Exposure(fund.otc(), fund.offshore(), true);
      default -> new Exposure(fund.otc(), fund.offshore(), false);
    };
  }

  /** Whether the manager is there to submit on a date, as far as the fund goes. */
  public boolean isOpenForSubmission(Fund fund, LocalDate date) {
    return !isClosed(fund, date) && !(fund.is(FundKind.NEW_FUND) && date.isBefore(beforeStart10));
  }

  /**
   * Net assets in hundredths: a slow drift around the fund's size, less than 2 % from day to day.
   */
  public long aumCents(Fund fund, LocalDate date) {
    long sinceStart = date.toEpochDay() - start.toEpochDay();
    long drift = Math.max(-5_000, Math.min(5_000, 2 * sinceStart));
    long noise = Math.floorMod(Dice.hash(seed, "aum", fund.index(), date.toEpochDay()), 161L) - 80;
    long cents = fund.aumCents() / 10_000 * (10_000 + drift + noise) + sinceStart % 97;
    boolean negative = fund.is(FundKind.NON_POSITIVE_AUM) && !date.isBefore(beforeStart10);
    return negative ? -cents / 50 : cents;
  }
}
