package riskcapital.ingest.margin;

import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;
import riskcapital.ingest.rules.WarnRule;

/** Rules of a submission's version that read nothing else. */
final class MarginRules {
  private static final String MRG_002 = "MRG-002";
  private static final String NEGATIVE = "negative: its absolute value is used";

  /** MRG-002 on marginLocal. */
  static final WarnRule<Submission> MRG_002_LOCAL_NOT_NEGATIVE =
      new WarnRule<>(MRG_002, "marginLocal", s -> isNegative(s.marginLocal()), NEGATIVE);

  /** MRG-002 on marginOffshore. */
  static final WarnRule<Submission> MRG_002_OFFSHORE_NOT_NEGATIVE =
      new WarnRule<>(MRG_002, "marginOffshore", s -> isNegative(s.marginOffshore()), NEGATIVE);

  /** MRG-002 on marginPosted. */
  static final WarnRule<Submission> MRG_002_POSTED_NOT_NEGATIVE =
      new WarnRule<>(MRG_002, "marginPosted", s -> isNegative(s.marginPosted()), NEGATIVE);

  /** MRG-005: the methodology is told. */
  static final WarnRule<Submission> MRG_005_METHODOLOGY_TOLD =
      new WarnRule<>(
          "MRG-005", "methodology", s -> s.methodology() == null, "the methodology is blank");

  static final List<WarnRule<Submission>> ALL =
      List.of(
          MRG_002_LOCAL_NOT_NEGATIVE,
          MRG_002_OFFSHORE_NOT_NEGATIVE,
          MRG_002_POSTED_NOT_NEGATIVE,
          MRG_005_METHODOLOGY_TOLD);

  private MarginRules() {}

  private static boolean isNegative(@Nullable BigDecimal margin) {
    return margin != null && margin.signum() < 0;
  }
}
