package riskcapital.consolidator.submissions.search;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

/**
 * A rule that a version fails now.
 *
 * @param severity REJECT or WARN
 */
record FailedRule(String code, String severity) {
  /** Rules by their codes, comma-separated: those that reject first. */
  static List<FailedRule> of(String rejecting, String warning) {
    return Stream.concat(codes(rejecting, "REJECT"), codes(warning, "WARN")).toList();
  }

  private static Stream<FailedRule> codes(String joined, String severity) {
    return Arrays.stream(joined.split(",", -1))
        .filter(code -> !code.isEmpty())
        .map(code -> new FailedRule(code, severity));
  }
}
