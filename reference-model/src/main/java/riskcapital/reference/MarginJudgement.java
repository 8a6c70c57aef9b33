package riskcapital.reference;

import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * The margin versions of a fund, judged.
 *
 * @param received every version that names the fund
 * @param outcomes of all of them
 * @param submissions what the accepted versions amount to
 */
record MarginJudgement(
    List<ReceivedVersion> received,
    SortedMap<VersionKey, Outcome> outcomes,
    Submissions submissions) {

  static MarginJudgement of(
      List<ReceivedVersion> received, AumHistory aum, Label label, Moment moment) {
    SortedMap<VersionKey, Outcome> outcomes = new TreeMap<>();
    List<MarginFact> accepted = new ArrayList<>();
    for (ReceivedVersion version : received) {
      List<String> failed = failed(version, aum);
      if (!moment.evidence().proves(version.fact().updatedAt())) {
        outcomes.put(version.fact().key(), new Outcome.Pending());
      } else if (failed.isEmpty()) {
        accepted.add(version.fact());
      } else {
        outcomes.put(version.fact().key(), new Outcome.Rejected(failed.get(0), failed));
      }
    }
    Submissions submissions = Submissions.of(accepted);
    for (MarginFact fact : accepted) {
      AcceptedVersion version =
          new AcceptedVersion(
              fact,
              aum.on(fact.referenceDate()),
              label,
              submissions.preceding(fact),
              moment.policy().calendar());
      outcomes.put(fact.key(), new Outcome.Accepted(warnings(version)));
    }
    return new MarginJudgement(received, outcomes, submissions);
  }

  private static List<String> failed(ReceivedVersion version, AumHistory aum) {
    return Stream.of(AcceptanceRule.values())
        .filter(rule -> rule.fails(version, aum))
        .map(AcceptanceRule::code)
        .toList();
  }

  private static List<String> warnings(AcceptedVersion version) {
    return Stream.concat(
            version.fact().warnings().stream(),
            Stream.of(WarningRule.values())
                .filter(rule -> rule.fails(version))
                .map(WarningRule::code))
        .toList();
  }
}
