package riskcapital.simulator.positions;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import riskcapital.simulator.chance.Quota;
import riskcapital.simulator.changelog.DayOrder;
import riskcapital.simulator.changelog.Feed;
import riskcapital.simulator.changelog.ResentWave;
import riskcapital.simulator.changelog.Spread;
import riskcapital.simulator.changelog.TimedWave;
import riskcapital.simulator.changelog.Wave;
import riskcapital.simulator.funds.Fund;
import riskcapital.simulator.item.Item;
import riskcapital.simulator.time.BusinessDays;
import riskcapital.simulator.world.World;

/**
 * The portfolios of a business day come in its evening, the late ones in the next business day's
 * morning, and what went wrong is put right by noon.
 */
public final class PositionWaves {

  private static final int CORRECTED = 2;
  private static final int RESTATED = 3;
  private static final int RESTATED_AGAIN = 4;

  private final World world;
  private final DayOrder order;

  public PositionWaves(World world) {
    this.world = world;
    this.order = new DayOrder(world, Feed.POSITIONS);
  }

  public List<Wave> all() {
    Wave batch =
        new TimedWave(
            Spread.of(19, 30, 240),
            day -> isPortfolioDate(day) ? world.funds().size() : 0,
            this::batch);
    return List.of(
        batch,
        new ResentWave(batch, order.resent),
        nextDay(Spread.of(7, 0, 90), order.withheld, this::withheld),
        nextDay(Spread.of(10, 0, 60), order.restated, this::restated),
        nextDay(Spread.of(11, 15, 45), order.flawed, this::corrected),
        nextDay(Spread.of(12, 30, 30), order.restated, this::overtaken),
        new TimedWave(
            Spread.of(13, 30, 10),
            day -> follows(day) && DayOrder.isConflictDay(day) ? order.conflicting.count() : 0,
            this::conflicting),
        new PositionLiveWave(world));
  }

  private Wave nextDay(Spread spread, Quota quota, TimedWave.Content content) {
    return new TimedWave(spread, day -> follows(day) ? quota.count() : 0, content);
  }

  private boolean isPortfolioDate(LocalDate day) {
    return BusinessDays.contains(day) && !day.isBefore(world.firstPortfolio());
  }

  private boolean follows(LocalDate day) {
    return BusinessDays.contains(day) && isPortfolioDate(BusinessDays.before(day));
  }

  private @Nullable Item batch(LocalDate date, int place, Instant at) {
    if (order.withheld.chooses(place)) {
      return null;
    }
    PortfolioFlaw flaw =
        order.flawed.chooses(place) ? PortfolioFlaw.turn(order.flawNumber(date, place)) : null;
    return item(date, place, 1, 0, flaw, at);
  }

  private @Nullable Item withheld(LocalDate day, int rank, Instant at) {
    return item(BusinessDays.before(day), order.withheld.positionOf(rank), 1, 0, null, at);
  }

  private @Nullable Item restated(LocalDate day, int rank, Instant at) {
    int revision = isOvertaken(rank) ? RESTATED_AGAIN : RESTATED;
    int place = order.restated.positionOf(rank);
    return item(BusinessDays.before(day), place, revision, revision, null, at);
  }

  private @Nullable Item corrected(LocalDate day, int rank, Instant at) {
    boolean neglected = rank % 4 == 3;
    int place = order.flawed.positionOf(rank);
    return neglected ? null : item(BusinessDays.before(day), place, CORRECTED, 0, null, at);
  }

  /** An older revision that arrives after the newer one. */
  private @Nullable Item overtaken(LocalDate day, int rank, Instant at) {
    int place = order.restated.positionOf(rank);
    return isOvertaken(rank)
        ? item(BusinessDays.before(day), place, RESTATED, RESTATED, null, at)
        : null;
  }

  private static boolean isOvertaken(int rank) {
    return rank % 4 == 0;
  }

  private @Nullable Item conflicting(LocalDate day, int rank, Instant at) {
    return item(BusinessDays.before(day), order.conflicting.positionOf(rank), 1, -1, null, at);
  }

  private @Nullable Item item(
      LocalDate date,
      int place,
      int revision,
      int variant,
      @Nullable PortfolioFlaw flaw,
      Instant at) {
    Fund fund = order.fundAt(date, place);
    return world.life().reportsPositions(fund, date)
        ? new PortfolioItem(world, new Portfolio(fund, date, revision, variant, flaw, at))
        : null;
  }
}
