package riskcapital.reference;

/** A source feed. */
public enum Feed {
  POSITIONS,
  AUM,
  MARGIN
}
