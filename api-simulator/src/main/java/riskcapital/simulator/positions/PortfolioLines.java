package riskcapital.simulator.positions;

import java.math.BigDecimal;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import org.jspecify.annotations.Nullable;
import riskcapital.simulator.chance.Dice;
import riskcapital.simulator.funds.Exposure;
import riskcapital.simulator.positions.AssetType.Group;

/**
 * A portfolio's rows one after the other; none is kept. The last one is the cash that takes the sum
 * of market values to the portfolio's value.
 */
final class PortfolioLines implements Iterator<Line> {

  private static final List<AssetType> PLAIN =
      AssetType.of(Group.NONE).stream().filter(type -> type != AssetType.CASH).toList();
  private static final List<AssetType> EXCHANGE = AssetType.of(Group.EXCHANGE);
  private static final List<AssetType> OTC = AssetType.of(Group.OTC);
  private static final List<AssetType> OFFSHORE = AssetType.of(Group.OFFSHORE);
  private static final int WARNED_LINE = 4;
  private static final int BAD_LINES_EVERY = 13;
  private static final int FIRST_BAD_LINE = 2;

  private final Portfolio portfolio;
  private final Exposure exposure;
  private final Dice dice;
  private final RowDraft draft;
  private final boolean ids;
  private long restCents;
  private int line;

  PortfolioLines(Portfolio portfolio, Exposure exposure, long valueCents, Dice dice) {
    this.portfolio = portfolio;
    this.exposure = exposure;
    this.dice = dice;
    this.ids = portfolio.fund().rowIds();
    this.restCents = valueCents;
    this.draft =
        new RowDraft(
            dice,
            portfolio.fund().currency(),
            portfolio.date(),
            Math.abs(valueCents),
            portfolio.fund().rows());
  }

  @Override
  public boolean hasNext() {
    return line < portfolio.fund().rows();
  }

  @Override
  public Line next() {
    if (!hasNext()) {
      throw new NoSuchElementException();
    }
    line++;
    String id = ids ? "P" + portfolio.fund().fundId() + "-" + line : null;
    PositionRow row = hasNext() ? draft.row(type(), id) : draft.cash(restCents, id);
    BigDecimal value = row.inBase(row.marketValue(), portfolio.fund().currency());
    restCents -= value.unscaledValue().longValueExact();
    PortfolioFlaw flaw = portfolio.flaw();
    boolean bad = line % BAD_LINES_EVERY == FIRST_BAD_LINE;
    return new Line(line, doubtful(row, flaw), bad && flaw != null ? flaw.rowFlaw : null);
  }

  private AssetType type() {
    if (line == 1 && exposure.otc()) {
      return dice.oneOf(OTC);
    } else if (line == 2 && exposure.offshore()) {
      return dice.oneOf(OFFSHORE);
    } else if (line == 3 && exposure.unmapped()) {
      return AssetType.STRUCTURED_NOTE;
    } else if (line == WARNED_LINE) {
      return AssetType.CORP_BOND;
    }
    int points = dice.below(100);
    if (points < 10 && exposure.otc()) {
      return dice.oneOf(OTC);
    } else if (points >= 10 && points < 16 && exposure.offshore()) {
      return dice.oneOf(OFFSHORE);
    }
    return dice.oneOf(points < 30 ? EXCHANGE : PLAIN);
  }

  private PositionRow doubtful(PositionRow row, @Nullable PortfolioFlaw flaw) {
    if (line != WARNED_LINE || flaw == null) {
      return row;
    }
    return switch (flaw) {
      case WRONG_ISIN -> row.withWrongIsin();
      case PRICE_OFF -> row.withPriceOff();
      default -> row;
    };
  }
}
