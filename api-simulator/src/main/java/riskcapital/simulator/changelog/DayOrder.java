package riskcapital.simulator.changelog;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import riskcapital.simulator.chance.Quota;
import riskcapital.simulator.chance.Shuffle;
import riskcapital.simulator.funds.Fund;
import riskcapital.simulator.world.World;

/**
 * The order in which a feed's batch tells of the funds on a date, and which places of it are out of
 * the ordinary.
 */
public final class DayOrder {

  private static final int CONFLICT_EVERY_DAYS = 5;

  private final World world;
  private final Feed feed;
  public final Quota flawed;
  public final Quota restated;
  public final Quota withheld;
  public final Quota resent;
  public final Quota conflicting;
  private volatile @Nullable Day latest;

  public DayOrder(World world, Feed feed) {
    this.world = world;
    this.feed = feed;
    int size = world.funds().size();
    this.flawed = Quota.of(size, world.shares().invalid(), 0);
    this.restated = Quota.of(size, world.shares().restating(), 2);
    this.withheld = Quota.of(size, world.shares().withheld(), 3);
    this.resent = Quota.of(size, world.shares().resent(), 4);
    this.conflicting = Quota.of(size, world.shares().conflicting(), 5);
  }

  public Fund fundAt(LocalDate date, int place) {
    Day day = latest;
    if (day == null || !day.date().equals(date)) {
      day =
          new Day(
              date, Shuffle.of(world.funds().size(), world.seed(), feed.id(), date.toEpochDay()));
      latest = day;
    }
    return world.funds().at(day.order().at(place));
  }

  /** The number of the flaw at a flawed place, so that flaws take turns over places and days. */
  public long flawNumber(LocalDate date, int place) {
    return date.toEpochDay() * flawed.count() + flawed.rankOf(place);
  }

  /** The order of a date, kept while it is being asked for. */
  private record Day(LocalDate date, Shuffle order) {}

  public static boolean isConflictDay(LocalDate date) {
    return date.toEpochDay() % CONFLICT_EVERY_DAYS == 0;
  }
}
