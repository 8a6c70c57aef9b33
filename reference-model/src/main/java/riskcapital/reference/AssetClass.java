package riskcapital.reference;

/** What an asset type exposes a fund to (section 3). */
public enum AssetClass {
  /** Cleared by a central counterparty. */
  EXCHANGE(Label.NONE),
  /** Bilateral. */
  OTC(Label.OTC),
  /** Offshore funds, foreign vehicles. */
  OFFSHORE(Label.OFFSHORE),
  /** Cash, bonds, shares, receivables. */
  NONE(Label.NONE),
  /** The code is in no mapping: as OTC until it is. */
  UNMAPPED(Label.OTC);

  private final Label label;

  AssetClass(Label label) {
    this.label = label;
  }

  /** The submissions that a position of this class calls for. */
  Label label() {
    return label;
  }
}
