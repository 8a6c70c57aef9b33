package riskcapital.consolidator.backbone.compare;

import java.util.Optional;

/** The consolidator's answer is not the expected one. */
public final class Disagreement extends AssertionError {
  private static final long serialVersionUID = 1L;
  private final transient Difference difference;

  public Disagreement(Difference difference) {
    super(difference.toString());
    this.difference = difference;
  }

  /** Throws if there is a difference. */
  public static void throwIf(Optional<Difference> difference) {
    if (difference.isPresent()) {
      throw new Disagreement(difference.get());
    }
  }

  public Difference difference() {
    return difference;
  }
}
