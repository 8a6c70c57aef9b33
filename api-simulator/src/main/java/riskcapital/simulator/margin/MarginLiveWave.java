package riskcapital.simulator.margin;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import riskcapital.simulator.chance.Dice;
import riskcapital.simulator.changelog.LiveSlots;
import riskcapital.simulator.changelog.Wave;
import riskcapital.simulator.funds.Fund;
import riskcapital.simulator.funds.FundKind;
import riskcapital.simulator.funds.Habit;
import riskcapital.simulator.item.Item;
import riskcapital.simulator.time.BusinessDays;
import riskcapital.simulator.world.World;

/**
 * Submissions beside the schedule that trickle in all day, of funds whose managers submit in time:
 * a first version, its restatement, then its cancellation or a late report of an older date.
 */
final class MarginLiveWave implements Wave {

  private static final int ROUNDS_PER_LIFE = 3;
  private static final int OLDER_DAYS = 3;

  private final World world;
  private final MarginFactory factory;
  private final LiveSlots slots;

  MarginLiveWave(World world, MarginFactory factory) {
    this.world = world;
    this.factory = factory;
    this.slots =
        new LiveSlots(
            world,
            "margin",
            world.funds().all().stream()
                .filter(fund -> fund.is(FundKind.ORDINARY) && fund.habit() == Habit.ON_TIME)
                .toList(),
            0.67);
  }

  @Override
  public int size(LocalDate day) {
    return slots.size(day);
  }

  @Override
  public long timeAt(LocalDate day, int index) {
    return slots.timeAt(day, index);
  }

  @Override
  public @Nullable Item at(LocalDate day, int index, Instant updatedAt) {
    LiveSlots.Slot slot = slots.at(day, index);
    int life = slot.round() / ROUNDS_PER_LIFE;
    MarginRecord content =
        switch (slot.round() % ROUNDS_PER_LIFE) {
          case 0 -> version(slot.fund(), life, 1, updatedAt);
          case 1 -> version(slot.fund(), life, 2, updatedAt);
          default -> ending(slot.fund(), life, updatedAt);
        };
    return new MarginItem(content, null, world.seed(), world.shares().dirty());
  }

  private MarginRecord version(Fund fund, int life, int version, Instant at) {
    return factory.version(
        fund,
        "L-" + fund.fundId() + "-" + life,
        version,
        100 + life * ROUNDS_PER_LIFE + version,
        reference(at),
        at.minusSeconds(15),
        at);
  }

  private MarginRecord ending(Fund fund, int life, Instant at) {
    Dice dice = Dice.of(world.seed(), "live.ending", fund.index(), life);
    if (dice.happens(world.shares().cancelling())) {
      return MarginFactory.cancellation(
          version(fund, life, 2, at), ROUNDS_PER_LIFE, at.minusSeconds(10), at);
    }
    return factory.original(
        fund,
        "N-" + fund.fundId() + "-" + life,
        BusinessDays.before(reference(at), OLDER_DAYS),
        at.minusSeconds(20),
        at);
  }

  private static LocalDate reference(Instant at) {
    return BusinessDays.before(LocalDate.ofInstant(at, World.ZONE));
  }
}
