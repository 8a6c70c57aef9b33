package riskcapital.reference;

/** Whom a fund is sold to, which sets how often a submission is expected. */
public enum InvestorType {
  RETAIL,
  QUALIFIED,
  PROFESSIONAL
}
