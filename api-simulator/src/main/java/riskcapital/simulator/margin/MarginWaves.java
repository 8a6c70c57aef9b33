package riskcapital.simulator.margin;

import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import org.jspecify.annotations.Nullable;
import riskcapital.simulator.chance.Dice;
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
 * Submissions come during business days and tell of the business day before. Some reach the source
 * only in the evening; the next business day some are restated, and some of these cancelled.
 */
public final class MarginWaves {

  private static final double DELAYED_SHARE = 0.05;

  /** Few funds submit on one day, so that more of them have to conflict. */
  private static final int CONFLICTS_FACTOR = 50;

  private static final Spread DAY = Spread.of(10, 0, 420);

  private final World world;
  private final MarginFactory factory;
  private final Schedule schedule;
  private final DayOrder order;
  private final Quota delayed;
  private final Quota conflicting;

  public MarginWaves(World world, MarginFactory factory) {
    this.world = world;
    this.factory = factory;
    this.schedule = new Schedule(world);
    this.order = new DayOrder(world, Feed.MARGIN);
    int funds = world.funds().size();
    this.delayed = Quota.of(funds, DELAYED_SHARE, 6);
    double conflicts = Math.min(1, world.shares().conflicting() * CONFLICTS_FACTOR);
    this.conflicting = Quota.of(funds, conflicts, 5);
  }

  public List<Wave> all() {
    Wave batch = wave(DAY, world.funds().size(), this::submitted);
    OddMarginWaves odd = new OddMarginWaves(world, factory);
    return List.of(
        batch,
        new ResentWave(batch, order.resent),
        wave(Spread.of(18, 30, 60), delayed.count(), this::delayed),
        wave(Spread.of(11, 5, 90), order.restated.count(), this::restated),
        wave(Spread.of(15, 10, 60), order.restated.count(), this::cancelled),
        new TimedWave(
            Spread.of(18, 5, 20),
            day -> DayOrder.isConflictDay(day) && isOpen(day) ? conflicting.count() : 0,
            this::conflicting),
        odd.first(),
        odd.second(),
        new MarginLiveWave(world, factory));
  }

  private Wave wave(Spread spread, int size, TimedWave.Content content) {
    return new TimedWave(spread, day -> isOpen(day) ? size : 0, content);
  }

  private boolean isOpen(LocalDate day) {
    return BusinessDays.contains(day) && !day.isBefore(world.firstSubmission());
  }

  static String submissionId(Fund fund, LocalDate day) {
    return "M-" + fund.fundId() + "-" + day.format(DateTimeFormatter.BASIC_ISO_DATE);
  }

  private @Nullable Item submitted(LocalDate day, int place, Instant at) {
    Fund fund = order.fundAt(day, place);
    return schedule.submits(fund, day) && !delayed.chooses(place)
        ? item(first(fund, day, place, at))
        : null;
  }

  /** Submitted before the cut-off, and in the source's hands after it. */
  private @Nullable Item delayed(LocalDate day, int rank, Instant at) {
    int place = delayed.positionOf(rank);
    Fund fund = order.fundAt(day, place);
    return schedule.submits(fund, day) ? item(first(fund, day, place, at)) : null;
  }

  private @Nullable Item restated(LocalDate day, int rank, Instant at) {
    LocalDate before = BusinessDays.before(day);
    Fund fund = order.fundAt(before, order.restated.positionOf(rank));
    if (!submitted(fund, before)) {
      return null;
    }
    LocalDate reference = BusinessDays.before(before);
    String id = submissionId(fund, before);
    return item(factory.version(fund, id, 2, 2, reference, at.minusSeconds(40), at));
  }

  private @Nullable Item cancelled(LocalDate day, int rank, Instant at) {
    LocalDate before = BusinessDays.before(day);
    int place = order.restated.positionOf(rank);
    Fund fund = order.fundAt(before, place);
    Dice dice = Dice.of(world.seed(), "cancelled", fund.index(), before.toEpochDay());
    return submitted(fund, before) && dice.happens(world.shares().cancelling())
        ? item(
            MarginFactory.cancellation(first(fund, before, place, at), 3, at.minusSeconds(30), at))
        : null;
  }

  /** The first version once more, with other amounts. */
  private @Nullable Item conflicting(LocalDate day, int rank, Instant at) {
    int place = conflicting.positionOf(rank);
    Fund fund = order.fundAt(day, place);
    return schedule.submits(fund, day) && !delayed.chooses(place)
        ? item(
            factory.version(
                fund,
                submissionId(fund, day),
                1,
                -1,
                BusinessDays.before(day),
                submittedAt(day, place),
                at))
        : null;
  }

  private boolean submitted(Fund fund, LocalDate day) {
    return !day.isBefore(world.firstSubmission()) && schedule.submits(fund, day);
  }

  private MarginRecord first(Fund fund, LocalDate day, int place, Instant at) {
    return factory.original(
        fund, submissionId(fund, day), BusinessDays.before(day), submittedAt(day, place), at);
  }

  private Instant submittedAt(LocalDate day, int place) {
    long seen = DAY.timeAt(day, place, world.funds().size());
    long before = 20_000 + Math.floorMod(Dice.hash(seen, "submitted"), 600_000L);
    return Instant.ofEpochMilli(seen - before);
  }

  private Item item(MarginRecord content) {
    return new MarginItem(content, null, world.seed(), world.shares().dirty());
  }
}
