package riskcapital.simulator.margin;

import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import org.jspecify.annotations.Nullable;
import riskcapital.simulator.chance.Dice;
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
  private static final Spread DAY = Spread.of(10, 0, 420);

  private final World world;
  private final MarginFactory factory;
  private final Schedule schedule;
  private final DayOrder order;

  public MarginWaves(World world, MarginFactory factory) {
    this.world = world;
    this.factory = factory;
    this.schedule = new Schedule(world);
    this.order = new DayOrder(world, Feed.MARGIN);
  }

  public List<Wave> all() {
    Wave batch = wave(DAY, this::submitted);
    OddMarginWaves odd = new OddMarginWaves(world, factory);
    return List.of(
        batch,
        new ResentWave(batch, order.resent),
        wave(Spread.of(18, 30, 60), this::delayed),
        wave(Spread.of(11, 5, 90), this::restated),
        wave(Spread.of(15, 10, 60), this::cancelled),
        wave(Spread.of(16, 20, 20), this::conflicting),
        odd.first(),
        odd.second(),
        new MarginLiveWave(world, factory));
  }

  private Wave wave(Spread spread, TimedWave.Content content) {
    return new TimedWave(spread, this::size, content);
  }

  private int size(LocalDate day) {
    boolean open = BusinessDays.contains(day) && !day.isBefore(world.firstSubmission());
    return open ? world.funds().size() : 0;
  }

  static String submissionId(Fund fund, LocalDate day) {
    return "M-" + fund.fundId() + "-" + day.format(DateTimeFormatter.BASIC_ISO_DATE);
  }

  private @Nullable Item submitted(LocalDate day, int place, Instant at) {
    Fund fund = order.fundAt(day, place);
    return schedule.submits(fund, day) && !isDelayed(fund, day)
        ? item(first(fund, day, place, at))
        : null;
  }

  /** Submitted before the cut-off, and in the source's hands after it. */
  private @Nullable Item delayed(LocalDate day, int place, Instant at) {
    Fund fund = order.fundAt(day, place);
    return schedule.submits(fund, day) && isDelayed(fund, day)
        ? item(first(fund, day, place, at))
        : null;
  }

  private @Nullable Item restated(LocalDate day, int place, Instant at) {
    LocalDate before = BusinessDays.before(day);
    Fund fund = order.fundAt(before, place);
    if (!isRestated(fund, before)) {
      return null;
    }
    LocalDate reference = BusinessDays.before(before);
    String id = submissionId(fund, before);
    return item(factory.version(fund, id, 2, 2, reference, at.minusSeconds(40), at));
  }

  private @Nullable Item cancelled(LocalDate day, int place, Instant at) {
    LocalDate before = BusinessDays.before(day);
    Fund fund = order.fundAt(before, place);
    boolean cancels = chance("cancelled", fund, before, world.shares().cancelling());
    return cancels && isRestated(fund, before)
        ? item(
            MarginFactory.cancellation(first(fund, before, place, at), 3, at.minusSeconds(30), at))
        : null;
  }

  /** The first version once more, with other amounts. */
  private @Nullable Item conflicting(LocalDate day, int place, Instant at) {
    Fund fund = order.fundAt(day, place);
    boolean conflicts =
        DayOrder.isConflictDay(day) && chance("conflict", fund, day, conflictShare());
    return conflicts && schedule.submits(fund, day) && !isDelayed(fund, day)
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

  /** Few funds submit on one day, so that more of them have to conflict. */
  private double conflictShare() {
    return Math.min(1, world.shares().conflicting() * 50);
  }

  private boolean isRestated(Fund fund, LocalDate day) {
    return !day.isBefore(world.firstSubmission())
        && chance("restated", fund, day, world.shares().restating())
        && schedule.submits(fund, day);
  }

  private boolean isDelayed(Fund fund, LocalDate day) {
    return chance("delayed", fund, day, DELAYED_SHARE);
  }

  private boolean chance(String subject, Fund fund, LocalDate day, double share) {
    return Dice.of(world.seed(), subject, fund.index(), day.toEpochDay()).happens(share);
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
