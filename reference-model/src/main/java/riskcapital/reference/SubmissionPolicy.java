package riskcapital.reference;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Calendar days between submissions, by the class of exposure and the investor type.
 *
 * @param otc days for OTC exposure, of every investor type
 * @param offshore days for OFFSHORE exposure, of every investor type
 */
public record SubmissionPolicy(
    Map<InvestorType, Integer> otc, Map<InvestorType, Integer> offshore) {
  public SubmissionPolicy {
    otc = ofEveryType(otc);
    offshore = ofEveryType(offshore);
  }

  /**
   * The shortest interval of the label's classes, for an unknown investor type of all types.
   *
   * @throws IllegalArgumentException for label NONE, which calls for no submission
   */
  int interval(Label label, @Nullable InvestorType investorType) {
    return Stream.of(
            label.otc() ? otc : Map.<InvestorType, Integer>of(),
            label.offshore() ? offshore : Map.<InvestorType, Integer>of())
        .flatMap(days -> days.entrySet().stream())
        .filter(days -> investorType == null || days.getKey() == investorType)
        .map(Map.Entry::getValue)
        .min(Integer::compare)
        .orElseThrow(() -> new IllegalArgumentException("no submission is expected for " + label));
  }

  /**
   * The same policy but for one interval.
   *
   * @throws IllegalArgumentException for an exposure other than OTC or OFFSHORE
   */
  SubmissionPolicy with(Label exposure, InvestorType investorType, int days) {
    return switch (exposure) {
      case OTC -> new SubmissionPolicy(with(otc, investorType, days), offshore);
      case OFFSHORE -> new SubmissionPolicy(otc, with(offshore, investorType, days));
      default -> throw new IllegalArgumentException("no interval is set for " + exposure);
    };
  }

  private static Map<InvestorType, Integer> with(
      Map<InvestorType, Integer> before, InvestorType investorType, int days) {
    Map<InvestorType, Integer> changed = new HashMap<>(before);
    changed.put(investorType, days);
    return changed;
  }

  private static Map<InvestorType, Integer> ofEveryType(Map<InvestorType, Integer> days) {
    if (!days.keySet().containsAll(Arrays.asList(InvestorType.values()))) {
      throw new IllegalArgumentException("an investor type is without interval: " + days);
    }
    return Map.copyOf(days);
  }
}
