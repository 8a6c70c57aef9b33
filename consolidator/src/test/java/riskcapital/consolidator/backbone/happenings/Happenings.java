package riskcapital.consolidator.backbone.happenings;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import riskcapital.consolidator.backbone.items.Item;

/** Every kind of happening, as often as its weight says. */
final class Happenings {
  private static final List<Happening> WEIGHED = new ArrayList<>();

  static {
    add(8, new ReportAum());
    add(3, new RestateAum());
    add(1, new LoseEverything());
    add(1, new ReportInDollars());
    add(3, new CloseOrReopen());
    add(2, new ChangeInvestorType());
    add(1, new ChangeManager());
    add(7, new ReportPortfolio());
    add(4, new RestatePortfolio());
    add(3, new LackRows());
    add(2, new HoldUnmapped());
    add(4, new AddOrDropClass());
    add(2, new ReportInChunks());
    add(9, new Submit());
    add(2, new SubmitAtLimit());
    add(5, new RestateSubmission());
    add(3, new CancelSubmission());
    add(2, new SubmitWrongly());
    add(1, new NameOtherFund());
    add(2, new ContradictAum());
    add(2, new ContradictPortfolio());
    add(1, new ContradictBrokenly());
    add(2, new ContradictSubmission());
    add(4, new Repeat());
    add(1, new Reject());
    add(1, new PoisonTopic());
  }

  private Happenings() {}

  private static void add(int weight, Happening happening) {
    WEIGHED.addAll(Collections.nCopies(weight, happening));
  }

  static Happening any(Dice dice) {
    return dice.pick(WEIGHED);
  }

  /** How a fund is first heard of: mostly with AUM, a portfolio and a submission. */
  static List<Item> beginning(FundStory fund, Window window, Dice dice) {
    List<Item> told = new ArrayList<>();
    if (!dice.oneIn(12)) {
      told.addAll(new ReportAum().to(fund, window, dice));
    }
    if (!dice.oneIn(8)) {
      told.addAll(new ReportPortfolio().to(fund, window, dice));
    }
    if (!dice.oneIn(3)) {
      told.addAll(new Submit().to(fund, window, dice));
    }
    return told;
  }
}
