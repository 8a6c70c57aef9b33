package riskcapital.simulator.funds;

/** What kinds of assets a portfolio holds that ask for a submission. */
public record Exposure(boolean otc, boolean offshore, boolean unmapped) {

  static final Exposure NONE = new Exposure(false, false, false);

  public boolean any() {
    return otc || offshore || unmapped;
  }
}
