package riskcapital.simulator.funds;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.function.LongFunction;
import riskcapital.simulator.chance.Dice;
import riskcapital.simulator.chance.Quota;
import riskcapital.simulator.chance.Shuffle;

/** All funds, made once from the seed: memory grows with the funds, never with their positions. */
public final class FundBook {

  public static final long FIRST_FUND_ID = 1_001;
  private static final int FUNDS_PER_MANAGER = 8;

  private final List<Fund> funds;
  private final LongFunction<Fund> strangers;

  private FundBook(List<Fund> funds, LongFunction<Fund> strangers) {
    this.funds = funds;
    this.strangers = strangers;
  }

  /**
   * @param kindShares overrides of {@link FundKind#share()}
   */
  public static FundBook of(
      long seed, int count, FundWishes wishes, Map<FundKind, Double> kindShares) {
    List<Manager> managers = managers(seed, Math.max(2, count / FUNDS_PER_MANAGER), wishes);
    FundKind[] kinds = kinds(seed, count, kindShares);
    Shuffle exposureOrder = Shuffle.of(count, seed, "exposure");
    Quota otc = Quota.of(count, wishes.otc(), 0);
    Quota offshore = Quota.of(count, wishes.offshore(), 3);
    List<Fund> funds = new ArrayList<>(count);
    int large = wishes.largePortfolioRows() == 0 ? -1 : List.of(kinds).indexOf(FundKind.ORDINARY);
    for (int index = 0; index < count; index++) {
      int place = exposureOrder.at(index);
      FundDraft draft = new FundDraft(seed, index, kinds[index], index == large, wishes);
      funds.add(draft.fund(managers, otc.chooses(place), offshore.chooses(place)));
    }
    return new FundBook(
        List.copyOf(funds),
        fundId -> {
          int index = Math.toIntExact(fundId - FIRST_FUND_ID);
          FundDraft draft = new FundDraft(seed, index, FundKind.ORDINARY, false, wishes);
          return draft.fund(managers, true, false);
        });
  }

  public List<Fund> all() {
    return funds;
  }

  public Fund at(int index) {
    return funds.get(index);
  }

  /** The fund of an id, or what an ordinary fund of that id would look like. */
  public Fund named(long fundId) {
    long index = fundId - FIRST_FUND_ID;
    return index >= 0 && index < funds.size() ? funds.get((int) index) : strangers.apply(fundId);
  }

  public int size() {
    return funds.size();
  }

  private static List<Manager> managers(long seed, int count, FundWishes wishes) {
    Shuffle order = Shuffle.of(count, seed, "managers");
    Quota missing = Quota.of(count, wishes.missingManagers(), 0);
    Quota late = Quota.of(count, wishes.lateManagers(), 3);
    List<Manager> managers = new ArrayList<>(count);
    for (int index = 0; index < count; index++) {
      int place = order.at(index);
      Habit habit =
          missing.chooses(place)
              ? (missing.rankOf(place) % 2 == 0 ? Habit.NEVER : Habit.STOPPED)
              : late.chooses(place) ? Habit.LATE : Habit.ON_TIME;
      long id = 101L + index;
      managers.add(new Manager(id, Names.manager(Dice.of(seed, "manager", id), id), habit));
    }
    return managers;
  }

  private static FundKind[] kinds(long seed, int count, Map<FundKind, Double> shares) {
    FundKind[] kinds = new FundKind[count];
    Arrays.fill(kinds, FundKind.ORDINARY);
    Shuffle order = Shuffle.of(count, seed, "kinds");
    int next = 0;
    for (FundKind kind : FundKind.values()) {
      int wanted = Quota.of(count, shares.getOrDefault(kind, kind.share()), 0).count();
      for (int taken = 0; taken < wanted && next < count; taken++) {
        kinds[order.at(next++)] = kind;
      }
    }
    return kinds;
  }
}
