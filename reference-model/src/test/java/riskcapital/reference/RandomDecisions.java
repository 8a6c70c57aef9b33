package riskcapital.reference;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/** What people decide on the funds and submissions of a {@link RandomHistory}. */
final class RandomDecisions {
  private final Random random;

  RandomDecisions(Random random) {
    this.random = random;
  }

  List<Decision> of(int funds, List<Fact> facts) {
    List<MarginFact> versions =
        facts.stream().filter(MarginFact.class::isInstance).map(MarginFact.class::cast).toList();
    List<Decision> decisions = new ArrayList<>();
    for (int fund = 1; fund <= funds; fund++) {
      if (random.nextBoolean()) {
        decisions.add(new Decision.ValidatedFund(fund, instant()));
      }
      MarginFact seen = versions.get(random.nextInt(versions.size()));
      VersionKey version = seen.key();
      decisions.add(new Decision.ValidatedVersion(version, seen.contentHash(), instant()));
      decisions.add(
          new Decision.Resolved(
              LiveException.of(
                  ExceptionType.INVALID_SUBMISSION,
                  version.submissionId() + "|" + version.version()),
              instant()));
    }
    return decisions;
  }

  private Instant instant() {
    return Local.at("2026-01-02T12:00").plusSeconds(3600L * random.nextInt(24 * 88));
  }
}
