package riskcapital.consolidator.backbone.happenings;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import riskcapital.consolidator.backbone.items.Row;

/** What a fund may hold: each class, codes without one, codes that differ in case, currencies. */
final class Holdings {
  private static final List<String> OTC = List.of("SWAP", "NDF", "OTC_OPTION");
  private static final List<String> OFFSHORE = List.of("OFFSHORE_FUND", "FOREIGN_VEHICLE");
  private static final List<String> OTHERS = List.of("FUT", "CASH", "EQUITY", "GOV_BOND");
  private static final List<String> UNMAPPED = List.of("STRUCTURED_NOTE", "swap", "Swap");

  private Holdings() {}

  /** Up to four rows of any class. */
  static List<Row> of(Dice dice) {
    List<Row> rows = new ArrayList<>();
    for (int n = dice.between(0, 4); n > 0; n--) {
      rows.add(
          row(
              switch (dice.between(1, 8)) {
                case 1, 2, 3 -> dice.pick(OTC);
                case 4, 5 -> dice.pick(OFFSHORE);
                default -> dice.pick(OTHERS);
              },
              dice));
    }
    return rows;
  }

  static Row unmapped(Dice dice) {
    return row(dice.pick(UNMAPPED), dice);
  }

  /** Any code that may be held. */
  static String code(Dice dice) {
    return dice.pick(dice.pick(List.of(OTC, OFFSHORE, OTHERS, UNMAPPED)));
  }

  static Row otc(Dice dice) {
    return row(dice.pick(OTC), dice);
  }

  static Row offshore(Dice dice) {
    return row(dice.pick(OFFSHORE), dice);
  }

  private static Row row(String type, Dice dice) {
    boolean foreign = dice.oneIn(5);
    BigDecimal value = dice.amount(-50_000, 90_000);
    return new Row(
        type,
        dice.oneIn(3) ? dice.amount(-90_000, 90_000) : null,
        value,
        foreign ? "USD" : "BRL",
        foreign ? new BigDecimal(dice.pick("5.12345678", "4.99999995", "0.005")) : null);
  }
}
