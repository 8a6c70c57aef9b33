package riskcapital.reference;

import java.util.Collection;
import java.util.List;

/** What became of a margin version. */
public sealed interface Outcome {
  /** Not judged yet: the feeds that its rules read are not proven up to its updatedAt. */
  record Pending() implements Outcome {}

  /**
   * It counts.
   *
   * @param warnings codes of all rules of severity WARN that fail, ascending; none is validated
   */
  record Accepted(List<String> warnings) implements Outcome {
    public Accepted {
      warnings = ascending(warnings);
    }
  }

  /**
   * It does not count.
   *
   * @param reason code of the first rule that fails
   * @param codes codes of all rules of severity REJECT that fail, ascending
   */
  record Rejected(String reason, List<String> codes) implements Outcome {
    public Rejected {
      codes = ascending(codes);
    }
  }

  private static List<String> ascending(Collection<String> codes) {
    return codes.stream().distinct().sorted().toList();
  }
}
