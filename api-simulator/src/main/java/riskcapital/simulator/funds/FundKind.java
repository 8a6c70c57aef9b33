package riskcapital.simulator.funds;

/** What sets a fund apart. Kinds are disjoint; most funds are {@link #ORDINARY}. */
public enum FundKind {
  ORDINARY(0),
  /** Closed long before the start; its AUM goes on for three business days. */
  CLOSED_LONG_AGO(0.01),
  /** Closed two business days before the start. */
  CLOSED_RECENTLY(0.005),
  /** Closed four business days before the start and active again two later. */
  REOPENED(0.005),
  /** Has AUM since ten business days before the start. */
  NEW_FUND(0.005),
  /** Exposed, without an investor type. */
  UNKNOWN_INVESTOR_TYPE(0.01),
  /** Positions and submissions, never an AUM. */
  UNKNOWN_FUND(0.005),
  /** AUM stops seven business days before the start. */
  STALE_AUM(0.01),
  /** Portfolios stop three business days before the start. */
  MISSING_POSITIONS(0.005),
  /** Net assets below zero since ten business days before the start. */
  NON_POSITIVE_AUM(0.005),
  /** Margin about 15 % above the limit. */
  BREACH(0.02),
  /** Margin about 90 % of the limit. */
  NEAR_LIMIT(0.03),
  /** Margin above the whole net assets. */
  MARGIN_ABOVE_AUM(0.005),
  /** Submitted by another fund's manager. */
  WRONG_MANAGER(0.01),
  /** Margin in another currency than the AUM. */
  OTHER_CURRENCY(0.005),
  /** OTC and offshore exposure, local margin only. */
  PARTIAL(0.01),
  /** Holds an asset type that nobody mapped. */
  UNMAPPED(0.01),
  /** Offshore exposure comes on top of OTC two business days before the start. */
  EXPOSURE_ADDED(0.01),
  /** OTC exposure is gone for one portfolio date, two business days before the start. */
  EXPOSURE_INTERRUPTED(0.005),
  /** Portfolios without any row. */
  EMPTY_PORTFOLIO(0.005),
  /** No exposure, and its manager submits all the same. */
  UNASKED(0.01);

  private final double share;

  FundKind(double share) {
    this.share = share;
  }

  /** The default share of funds of this kind, rounded up to whole funds. */
  public double share() {
    return share;
  }
}
