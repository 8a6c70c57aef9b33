package riskcapital.reference;

import java.util.List;

/** All that was recorded of a fund, of which an era makes its obligations. */
record FundRecord(
    long fundId, AumHistory aum, PortfolioHistories portfolios, Satisfactions satisfactions) {

  /** The fund's obligations as if the era's policy and investor type had always been in force. */
  List<Owed> owedIn(Era era) {
    List<Duty> duties = Duties.of(aum, portfolios.by(era.policy().assetTypes()));
    return ObligationChain.of(fundId, duties, satisfactions, era.due());
  }
}
