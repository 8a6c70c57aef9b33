package riskcapital.consolidator.backbone.happenings;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.LongStream;
import riskcapital.consolidator.backbone.items.Item;
import riskcapital.consolidator.backbone.steps.Barrier;
import riskcapital.consolidator.backbone.steps.Deliver;
import riskcapital.consolidator.backbone.steps.History;
import riskcapital.consolidator.backbone.steps.MoveClock;
import riskcapital.consolidator.backbone.steps.Step;
import riskcapital.consolidator.backbone.steps.Sweep;

/**
 * Histories: up to 200 funds to which everything happens that is a {@link Happening}, told in order
 * or not, in time or late, while the clock goes from barrier to barrier.
 */
public final class MakeHistory {
  private final Dice dice;
  private final List<FundStory> funds;
  private final boolean disturbed;
  private final boolean changing;
  private final People people;
  private final List<Step> steps = new ArrayList<>();
  private final List<Item> late = new ArrayList<>();

  private MakeHistory(Dice dice, People people, boolean disturbed) {
    this.people = people;
    this.dice = dice;
    this.disturbed = disturbed;
    this.changing = dice.oneIn(3);
    int many = dice.pick(3, 3, 8, 8, 8, 20, 20, 20, 40, 40, 80, 200);
    this.funds = LongStream.rangeClosed(1, many).mapToObj(id -> new FundStory(id, dice)).toList();
  }

  /**
   * The history of a seed.
   *
   * @param disturbed whether servers are cut and the consolidator is restarted meanwhile
   */
  public static History of(long seed, boolean disturbed) {
    Dice dice = new Dice(seed);
    Instant start = Window.cutOff(dice.pick(Scene.values()).start());
    return new History(
        seed, start, new MakeHistory(dice, new People(seed), disturbed).steps(start));
  }

  private List<Step> steps(Instant start) {
    Instant from = start;
    int barriers = dice.between(3, 6);
    for (int n = 1; n <= barriers; n++) {
      Window window = new Window(from, Advance.from(from, dice));
      happen(window, n == 1);
      from = window.to();
    }
    if (disturbed) {
      steps.add(Disturbances.replay(dice));
    }
    return steps;
  }

  private void happen(Window window, boolean first) {
    List<Step> steps = new ArrayList<>();
    for (Item item : told(window, first)) {
      steps.add(new Deliver(item));
    }
    if (dice.oneIn(3)) {
      steps.add(dice.between(0, steps.size()), new Sweep());
    }
    if (dice.oneIn(3)) {
      Duration half = Duration.between(window.from(), window.to()).dividedBy(2);
      steps.add(
          dice.between(0, steps.size()),
          new MoveClock(window.from().plusNanos(half.toNanos() / 1_000 * 1_000)));
    }
    if (changing) {
      Policies.into(steps, window, dice);
    }
    people.into(steps, funds);
    if (disturbed) {
      Disturbances.into(steps, dice);
    }
    Runs.into(steps, window, dice);
    steps.add(dice.oneIn(3) ? 0 : steps.size(), new MoveClock(window.to()));
    steps.add(new Barrier());
    this.steps.addAll(steps);
  }

  /** What is told before the next barrier, what was late for the one before included. */
  private List<Item> told(Window window, boolean first) {
    List<Item> told = new ArrayList<>(late);
    late.clear();
    for (FundStory fund : funds) {
      if (first) {
        told.addAll(Happenings.beginning(fund, window, dice));
      }
      for (int n = dice.between(0, 2); n > 0; n--) {
        told.addAll(Happenings.any(dice).to(fund, window, dice));
      }
    }
    if (dice.oneIn(3)) {
      dice.shuffle(told);
    }
    for (int n = told.size() - 1; n >= 0; n--) {
      if (dice.oneIn(12)) {
        late.add(told.remove(n));
      }
    }
    return told;
  }
}
