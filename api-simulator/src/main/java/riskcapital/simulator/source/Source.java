package riskcapital.simulator.source;

import java.time.Instant;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.function.Predicate;
import riskcapital.simulator.aum.AumFactory;
import riskcapital.simulator.aum.AumWaves;
import riskcapital.simulator.changelog.Appended;
import riskcapital.simulator.changelog.Change;
import riskcapital.simulator.changelog.ChangeLog;
import riskcapital.simulator.changelog.Feed;
import riskcapital.simulator.changelog.Position;
import riskcapital.simulator.changelog.Wave;
import riskcapital.simulator.item.Item;
import riskcapital.simulator.margin.MarginFactory;
import riskcapital.simulator.margin.MarginWaves;
import riskcapital.simulator.positions.PositionWaves;
import riskcapital.simulator.time.SimulatorClock;
import riskcapital.simulator.world.World;

/** What the three feeds tell, and what administrators add to it. */
public final class Source {

  private final World world;
  private final SimulatorClock clock;
  private final Withheld withheld = new Withheld();
  private final Map<Feed, Appended> appended = new EnumMap<>(Feed.class);
  private final Map<Feed, ChangeLog> logs = new EnumMap<>(Feed.class);

  public Source(World world, SimulatorClock clock) {
    this.world = world;
    this.clock = clock;
    add(Feed.AUM, world.epoch(), new AumWaves(world, new AumFactory(world)).all(), item -> true);
    add(Feed.POSITIONS, world.firstPortfolio(), new PositionWaves(world).all(), item -> true);
    add(
        Feed.MARGIN,
        world.firstSubmission(),
        new MarginWaves(world, new MarginFactory(world)).all(),
        withheld::allows);
  }

  private void add(Feed feed, LocalDate first, List<Wave> waves, Predicate<Item> visible) {
    Appended extra = new Appended();
    appended.put(feed, extra);
    logs.put(feed, new ChangeLog(feed, first, waves, extra, visible));
  }

  public World world() {
    return world;
  }

  public SimulatorClock clock() {
    return clock;
  }

  public Iterator<Change> changes(Feed feed, Position after, Instant upTo) {
    return Objects.requireNonNull(logs.get(feed)).changes(after, upTo);
  }

  /** Appends an item to a feed at an instant that the function is given. */
  public Item append(Feed feed, Function<Instant, Item> content) {
    Item[] item = new Item[1];
    clock.append(
        at -> {
          item[0] = content.apply(at);
          Objects.requireNonNull(appended.get(feed)).add(item[0]);
        });
    return item[0];
  }

  /** From now on the fund's generated submissions are held back, or no longer held back. */
  public Instant withhold(long fundId, boolean held) {
    return clock.append(at -> withheld.change(fundId, held, at));
  }
}
