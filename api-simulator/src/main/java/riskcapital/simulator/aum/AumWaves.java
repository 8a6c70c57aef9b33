package riskcapital.simulator.aum;

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
 * The AUM of a business day comes in the next one's morning; what went wrong with it is put right
 * during that day.
 */
public final class AumWaves {

  private static final int CORRECTED = 2;
  private static final int RESTATED = 3;
  private static final int RESTATED_AGAIN = 4;

  private final World world;
  private final AumFactory factory;
  private final DayOrder order;

  public AumWaves(World world, AumFactory factory) {
    this.world = world;
    this.factory = factory;
    this.order = new DayOrder(world, Feed.AUM);
  }

  public List<Wave> all() {
    Wave batch = wave(Spread.of(6, 0, 120), this::batchSize, this::batch);
    return List.of(
        batch,
        new ResentWave(batch, order.resent),
        wave(Spread.of(10, 0, 60), day -> count(day, order.flawed), this::corrected),
        wave(Spread.of(14, 0, 90), day -> count(day, order.restated), this::restated),
        wave(Spread.of(15, 45, 10), this::conflicts, this::conflicting),
        wave(Spread.of(16, 0, 30), day -> count(day, order.withheld), this::withheld),
        wave(Spread.of(17, 0, 30), day -> count(day, order.restated), this::overtaken),
        new AumLiveWave(world, factory));
  }

  /** The date that a day's batch tells of: the business day before. */
  static boolean hasBatch(World world, LocalDate day) {
    if (!BusinessDays.contains(day)) {
      return false;
    }
    LocalDate date = BusinessDays.before(day);
    return !date.isBefore(world.firstDailyAum())
        || (!date.isBefore(world.epoch()) && BusinessDays.isFirstOrLastOfMonth(date));
  }

  private Wave wave(Spread spread, SizeOf size, TimedWave.Content content) {
    return new TimedWave(spread, day -> hasBatch(world, day) ? size.on(day) : 0, content);
  }

  private int batchSize(LocalDate day) {
    return world.funds().size();
  }

  private static int count(LocalDate day, Quota quota) {
    return quota.count();
  }

  private int conflicts(LocalDate day) {
    return DayOrder.isConflictDay(day) ? order.conflicting.count() : 0;
  }

  private @Nullable Item batch(LocalDate day, int place, Instant at) {
    if (order.withheld.chooses(place)) {
      return null;
    }
    LocalDate date = BusinessDays.before(day);
    AumFlaw flaw = order.flawed.chooses(place) ? AumFlaw.turn(order.flawNumber(date, place)) : null;
    return item(date, place, 1, 0, flaw, at);
  }

  private @Nullable Item corrected(LocalDate day, int rank, Instant at) {
    boolean neglected = rank % 4 == 3;
    int place = order.flawed.positionOf(rank);
    return neglected ? null : item(BusinessDays.before(day), place, CORRECTED, CORRECTED, null, at);
  }

  private @Nullable Item restated(LocalDate day, int rank, Instant at) {
    int place = order.restated.positionOf(rank);
    int revision = isOvertaken(rank) ? RESTATED_AGAIN : RESTATED;
    return item(BusinessDays.before(day), place, revision, revision, null, at);
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
    int place = order.conflicting.positionOf(rank);
    return item(BusinessDays.before(day), place, 1, -1, null, at);
  }

  private @Nullable Item withheld(LocalDate day, int rank, Instant at) {
    return item(BusinessDays.before(day), order.withheld.positionOf(rank), 1, 0, null, at);
  }

  private @Nullable Item item(
      LocalDate date, int place, int revision, int variant, @Nullable AumFlaw flaw, Instant at) {
    Fund fund = order.fundAt(date, place);
    return world.life().reportsAum(fund, date)
        ? new AumItem(
            factory.report(fund, date, revision, variant, flaw, at),
            flaw,
            world.seed(),
            world.shares().dirty())
        : null;
  }

  /** How many places a wave has on a day that has a batch. */
  @FunctionalInterface
  private interface SizeOf {
    int on(LocalDate day);
  }
}
