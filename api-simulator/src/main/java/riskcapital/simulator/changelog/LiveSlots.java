package riskcapital.simulator.changelog;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZonedDateTime;
import java.util.List;
import riskcapital.simulator.chance.Dice;
import riskcapital.simulator.chance.Shuffle;
import riskcapital.simulator.funds.Fund;
import riskcapital.simulator.time.BusinessDays;
import riskcapital.simulator.world.World;

/**
 * The beats of life beside the daily batches: from the world's start on, slot after slot around the
 * clock, each for one fund. In every round each fund has exactly one slot, so that a fund's
 * revisions rise with the rounds.
 */
public final class LiveSlots {

  private static final int MINUTES_PER_DAY = 24 * 60;
  private static final LocalTime BATCHES_DONE = LocalTime.of(18, 0);

  private final World world;
  private final String name;
  private final List<Fund> funds;
  private final int perDay;

  /**
   * @param share of {@code livePerMinute} that this feed takes
   */
  public LiveSlots(World world, String name, List<Fund> funds, double share) {
    this.world = world;
    this.name = name;
    this.funds = funds;
    int all = world.settings().livePerMinute() * MINUTES_PER_DAY;
    this.perDay = funds.isEmpty() ? 0 : (int) Math.round(all * share);
  }

  public int size(LocalDate day) {
    return day.isBefore(world.start()) ? 0 : perDay;
  }

  public long timeAt(LocalDate day, int index) {
    long begin = millis(day);
    long length = millis(day.plusDays(1)) - begin;
    long from = length * index / perDay;
    long step = Math.max(1, length * (index + 1) / perDay - from);
    return begin
        + from
        + Math.floorMod(Dice.hash(world.seed(), "live", day.toEpochDay(), index), step);
  }

  public Slot at(LocalDate day, int index) {
    long slot = (day.toEpochDay() - world.start().toEpochDay()) * perDay + index;
    long round = slot / funds.size();
    Shuffle order = Shuffle.of(funds.size(), world.seed(), name + ".round", round);
    return new Slot(funds.get(order.at((int) (slot % funds.size()))), (int) round);
  }

  /** The newest date whose batches and corrections are all over at an instant. */
  public static LocalDate settledDate(Instant instant) {
    ZonedDateTime local = instant.atZone(World.ZONE);
    LocalDate day = local.toLocalDate();
    boolean over = BusinessDays.contains(day) && local.toLocalTime().isAfter(BATCHES_DONE);
    return over ? BusinessDays.before(day) : BusinessDays.before(BusinessDays.before(day));
  }

  private static long millis(LocalDate day) {
    return day.atStartOfDay(World.ZONE).toInstant().toEpochMilli();
  }

  /** A fund's turn. */
  public record Slot(Fund fund, int round) {}
}
