package riskcapital.simulator.funds;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * What does not change about a fund.
 *
 * @param index 0 to funds - 1
 * @param cnpj bare, 14 characters
 * @param investorType null if the source does not know it
 * @param aumCents net assets at the world's start, in hundredths of the currency
 * @param ownLimit the fund's own margin limit as a fraction of AUM
 * @param marginPoints usual gross margin in ten-thousandths of AUM
 * @param rows rows of its portfolios
 * @param rowIds whether the source names its rows
 */
public record Fund(
    int index,
    long fundId,
    String name,
    String cnpj,
    Manager manager,
    @Nullable String investorType,
    String portfolioType,
    String fundClass,
    String fundClassDesc,
    String currency,
    long aumCents,
    @Nullable BigDecimal ownLimit,
    int marginPoints,
    FundKind kind,
    Habit habit,
    boolean otc,
    boolean offshore,
    int rows,
    boolean rowIds) {

  public boolean is(FundKind other) {
    return kind == other;
  }
}
