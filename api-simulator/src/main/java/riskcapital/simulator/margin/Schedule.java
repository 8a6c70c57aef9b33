package riskcapital.simulator.margin;

import java.time.LocalDate;
import riskcapital.simulator.chance.Dice;
import riskcapital.simulator.funds.Fund;
import riskcapital.simulator.funds.FundKind;
import riskcapital.simulator.funds.Habit;
import riskcapital.simulator.time.BusinessDays;
import riskcapital.simulator.world.World;

/**
 * On which business days a fund's manager submits. A manager in time leaves less than the policy's
 * interval between two submissions, a late one more.
 */
final class Schedule {

  private static final int STOPPED_DAYS = 45;

  private final World world;

  Schedule(World world) {
    this.world = world;
  }

  boolean submits(Fund fund, LocalDate day) {
    int period = period(fund, day);
    if (period == 0 || !world.life().isOpenForSubmission(fund, day)) {
      return false;
    }
    long phase = Math.floorMod(Dice.hash(world.seed(), "phase", fund.index()), (long) period);
    long since = BusinessDays.before(day).toEpochDay() - phase;
    return Math.floorDiv(day.toEpochDay() - phase, (long) period)
        > Math.floorDiv(since, (long) period);
  }

  /** Days between two submissions, 0 for none. */
  private int period(Fund fund, LocalDate day) {
    boolean stopped =
        fund.habit() == Habit.STOPPED && !day.isBefore(world.start().minusDays(STOPPED_DAYS));
    if (fund.habit() == Habit.NONE || fund.habit() == Habit.NEVER || stopped) {
      return 0;
    }
    boolean late = fund.habit() == Habit.LATE;
    return switch (interval(fund)) {
      case 7 -> late ? 13 : 3;
      case 30 -> late ? 41 : 21;
      default -> late ? 104 : 70;
    };
  }

  /** The policy's interval in calendar days, the shorter one of two classes. */
  private static int interval(Fund fund) {
    boolean otc = fund.otc() || fund.is(FundKind.UNMAPPED) || fund.is(FundKind.UNASKED);
    if (!otc) {
      return 30;
    }
    String investor = fund.investorType() == null ? "RETAIL" : fund.investorType();
    int ofOtc =
        switch (investor) {
          case "RETAIL" -> 7;
          case "QUALIFIED" -> 30;
          default -> 90;
        };
    return fund.offshore() ? Math.min(ofOtc, 30) : ofOtc;
  }
}
