package riskcapital.simulator.funds;

/** The classes of CVM Resolution 175 with their margin limit in ten-thousandths of net assets. */
enum FundClass {
  FIXED_INCOME(2_000, "Renda Fixa", "Fixed income fund"),
  FX(4_000, "Cambial", "Foreign exchange fund"),
  EQUITY(4_000, "Ações", "Equity fund"),
  MULTI_MARKET(7_000, "Multimercado", "Multi-market fund");

  final int limitPoints;
  final String word;
  final String description;

  FundClass(int limitPoints, String word, String description) {
    this.limitPoints = limitPoints;
    this.word = word;
    this.description = description;
  }
}
