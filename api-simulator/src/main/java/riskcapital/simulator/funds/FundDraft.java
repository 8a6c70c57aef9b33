package riskcapital.simulator.funds;

import java.math.BigDecimal;
import java.util.List;
import riskcapital.simulator.chance.Dice;

/** Draws one fund from the seed, its number and its kind. */
record FundDraft(long seed, int index, FundKind kind, boolean large, FundWishes wishes) {

  private static final List<String> INVESTORS = List.of("RETAIL", "QUALIFIED", "PROFESSIONAL");
  private static final int LEAST_ROWS = 5;
  private static final String LETTERS_AND_DIGITS = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ";

  Fund fund(List<Manager> managers, boolean otcDrawn, boolean offshoreDrawn) {
    Dice dice = Dice.of(seed, "fund", index);
    long fundId = FundBook.FIRST_FUND_ID + index;
    Manager manager = managers.get(dice.below(managers.size()));
    FundClass fundClass = FundClass.values()[dice.below(FundClass.values().length)];
    String investorType = dice.oneOf(INVESTORS);
    boolean otc = isExposureFixed() ? kind != FundKind.EMPTY_PORTFOLIO && !isUnexposed() : otcDrawn;
    boolean offshore = kind == FundKind.PARTIAL || (!isExposureFixed() && offshoreDrawn);
    int ownPoints = dice.happens(0.2) ? fundClass.limitPoints * (5 + dice.below(5)) / 10 : 0;
    return new Fund(
        index,
        fundId,
        Names.fund(dice, fundClass.word, fundId),
        cnpj(dice),
        manager,
        kind == FundKind.UNKNOWN_INVESTOR_TYPE ? null : investorType,
        dice.happens(0.7) ? "OPEN" : "CLOSED_END",
        fundClass.name(),
        fundClass.description,
        dice.happens(0.9) ? "BRL" : dice.happens(0.7) ? "USD" : "EUR",
        (5 + dice.below(95)) * (dice.happens(0.3) ? 1_000_000_000L : 100_000_000L)
            + dice.below(100_000_000),
        ownPoints == 0 ? null : BigDecimal.valueOf(ownPoints, 4),
        marginPoints(dice, ownPoints == 0 ? fundClass.limitPoints : ownPoints),
        kind,
        habit(manager, otc || offshore),
        otc,
        offshore,
        rows(dice),
        dice.happens(0.7));
  }

  private boolean isUnexposed() {
    return kind == FundKind.UNASKED || kind == FundKind.EMPTY_PORTFOLIO;
  }

  private boolean isExposureFixed() {
    return switch (kind) {
      case ORDINARY, STALE_AUM, NON_POSITIVE_AUM, CLOSED_LONG_AGO -> false;
      default -> true;
    };
  }

  private Habit habit(Manager manager, boolean exposed) {
    return switch (kind) {
      case BREACH,
          NEAR_LIMIT,
          MARGIN_ABOVE_AUM,
          WRONG_MANAGER,
          OTHER_CURRENCY,
          PARTIAL,
          UNKNOWN_FUND,
          EXPOSURE_ADDED,
          EXPOSURE_INTERRUPTED,
          UNASKED ->
          Habit.ON_TIME;
      default -> exposed ? manager.habit() : Habit.NONE;
    };
  }

  private int marginPoints(Dice dice, int limitPoints) {
    return switch (kind) {
      case BREACH -> limitPoints * 115 / 100;
      case NEAR_LIMIT -> limitPoints * 90 / 100;
      case MARGIN_ABOVE_AUM -> 11_000;
      default -> limitPoints * (10 + dice.below(60)) / 100;
    };
  }

  private int rows(Dice dice) {
    int mean = wishes.positionsPerFund();
    int drawn =
        (int) dice.between(Math.max(LEAST_ROWS, mean / 2), Math.max(LEAST_ROWS, mean * 3 / 2));
    if (kind == FundKind.EMPTY_PORTFOLIO) {
      return 0;
    }
    return large ? wishes.largePortfolioRows() : drawn;
  }

  private static String cnpj(Dice dice) {
    int alphabet = dice.happens(0.1) ? LETTERS_AND_DIGITS.length() : 10;
    StringBuilder base = new StringBuilder();
    for (int i = 0; i < 8; i++) {
      base.append(LETTERS_AND_DIGITS.charAt(dice.below(alphabet)));
    }
    return Cnpj.of(base.append("0001").toString());
  }
}
