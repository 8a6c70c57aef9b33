package riskcapital.reference;

import java.util.Arrays;
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

  private static Map<InvestorType, Integer> ofEveryType(Map<InvestorType, Integer> days) {
    if (!days.keySet().containsAll(Arrays.asList(InvestorType.values()))) {
      throw new IllegalArgumentException("an investor type is without interval: " + days);
    }
    return Map.copyOf(days);
  }
}
