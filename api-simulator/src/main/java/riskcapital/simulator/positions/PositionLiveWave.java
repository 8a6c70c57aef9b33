package riskcapital.simulator.positions;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import riskcapital.simulator.changelog.LiveSlots;
import riskcapital.simulator.changelog.Wave;
import riskcapital.simulator.funds.FundKind;
import riskcapital.simulator.item.Item;
import riskcapital.simulator.world.World;

/** Restatements of the newest settled portfolio that trickle in all day, fund after fund. */
final class PositionLiveWave implements Wave {

  private static final int FIRST_REVISION = 5;

  private final World world;
  private final LiveSlots slots;

  PositionLiveWave(World world) {
    this.world = world;
    this.slots =
        new LiveSlots(
            world,
            "positions",
            world.funds().all().stream().filter(fund -> fund.is(FundKind.ORDINARY)).toList(),
            0.08);
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
    LocalDate date = LiveSlots.settledDate(updatedAt);
    if (date.isBefore(world.firstPortfolio())) {
      return null;
    }
    int revision = FIRST_REVISION + slot.round();
    return new PortfolioItem(
        world, new Portfolio(slot.fund(), date, revision, revision, null, updatedAt));
  }
}
