package riskcapital.reference;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** All that was recorded of a fund, of which an era makes its obligations. */
final class FundRecord {
  private final long fundId;
  private final AumHistory aum;
  private final PortfolioHistories portfolios;
  private final Satisfactions satisfactions;
  private final Map<PortfolioHistory, List<Duty>> duties = new HashMap<>();

  FundRecord(
      long fundId, AumHistory aum, PortfolioHistories portfolios, Satisfactions satisfactions) {
    this.fundId = fundId;
    this.aum = aum;
    this.portfolios = portfolios;
    this.satisfactions = satisfactions;
  }

  /**
   * The fund's obligations as if the era's policy and investor type had always been in force, and
   * when they fell due all the same.
   *
   * @param before those of the era before
   */
  List<Owed> owedIn(Era era, List<Owed> before) {
    PortfolioHistory labelled = portfolios.by(era.policy().assetTypes());
    return ObligationChain.of(
        fundId,
        duties.computeIfAbsent(labelled, history -> Duties.of(aum, history)),
        satisfactions,
        era.due(),
        new Surprise(era, before));
  }
}
