package riskcapital.reference;

/** The classes of a fund's exposure for which a submission is expected (section 3). */
public enum Label {
  NONE(false, false, "NONE"),
  OTC(true, false, "OTC"),
  OFFSHORE(false, true, "OFFSHORE"),
  OTC_AND_OFFSHORE(true, true, "OTC+OFFSHORE");

  private final boolean otc;
  private final boolean offshore;
  private final String text;

  Label(boolean otc, boolean offshore, String text) {
    this.otc = otc;
    this.offshore = offshore;
    this.text = text;
  }

  /** The label as tables and events spell it. */
  public String text() {
    return text;
  }

  boolean otc() {
    return otc;
  }

  boolean offshore() {
    return offshore;
  }

  Label union(Label other) {
    return of(otc || other.otc, offshore || other.offshore);
  }

  /** The classes of this label that the other lacks. */
  Label without(Label other) {
    return of(otc && !other.otc, offshore && !other.offshore);
  }

  /** Whether every class of the other label is in this one. */
  boolean has(Label other) {
    return union(other) == this;
  }

  private static Label of(boolean otc, boolean offshore) {
    if (otc) {
      return offshore ? OTC_AND_OFFSHORE : OTC;
    }
    return offshore ? OFFSHORE : NONE;
  }
}
