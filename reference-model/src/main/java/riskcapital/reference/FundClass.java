package riskcapital.reference;

/** Class of a fund, which sets its limit. */
public enum FundClass {
  FIXED_INCOME,
  EQUITY,
  FX,
  MULTI_MARKET
}
