package riskcapital.simulator.aum;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import riskcapital.simulator.changelog.LiveSlots;
import riskcapital.simulator.changelog.Wave;
import riskcapital.simulator.funds.Fund;
import riskcapital.simulator.funds.FundKind;
import riskcapital.simulator.item.Item;
import riskcapital.simulator.world.World;

/** Restatements of the newest AUM date that trickle in all day, fund after fund. */
final class AumLiveWave implements Wave {

  private static final int FIRST_REVISION = 5;

  private final World world;
  private final AumFactory factory;
  private final LiveSlots slots;

  AumLiveWave(World world, AumFactory factory) {
    this.world = world;
    this.factory = factory;
    List<Fund> funds =
        world.funds().all().stream()
            .filter(fund -> fund.is(FundKind.ORDINARY) || fund.is(FundKind.NEAR_LIMIT))
            .toList();
    this.slots = new LiveSlots(world, "aum", funds, 0.25);
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
    int revision = FIRST_REVISION + slot.round();
    LocalDate date = LiveSlots.settledDate(updatedAt);
    return new AumItem(
        factory.report(slot.fund(), date, revision, revision, null, updatedAt),
        null,
        world.seed(),
        world.shares().dirty());
  }
}
