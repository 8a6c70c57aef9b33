package riskcapital.consolidator.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import riskcapital.reference.AssetClass;
import riskcapital.reference.AumFact;
import riskcapital.reference.Evaluation;
import riskcapital.reference.Fact;
import riskcapital.reference.Feed;
import riskcapital.reference.FeedEvidence;
import riskcapital.reference.FundStatus;
import riskcapital.reference.InMemoryFacts;
import riskcapital.reference.MarginFact;
import riskcapital.reference.Obligation;
import riskcapital.reference.Outcome;
import riskcapital.reference.Policy;
import riskcapital.reference.PortfolioFact;
import riskcapital.reference.ReferenceModel;

/**
 * Random histories arrive in random batches while time and watermarks advance. After every batch
 * and sweep, status, obligations and outcomes of all funds are those of the reference model, and a
 * derivation of all funds finds nothing that the sweep had missed. {@code -Drcm.test.seeds=20}
 * tries more histories.
 */
class StatusAgreesWithReferenceModelIT extends RulesIT {
  private static final int FUNDS = 200;
  private static final int ROUNDS = 6;

  @ParameterizedTest
  @MethodSource("seeds")
  void atEveryInstant(long seed) {
    Random random = new Random(seed);
    List<Fact> facts = RandomFacts.of(seed, FUNDS);
    Collections.shuffle(facts, random);
    List<Fact> arrived = new ArrayList<>();
    Instant now = Instant.parse("2026-02-02T21:00:00Z");
    Map<Feed, Instant> watermarks = new HashMap<>();
    for (int round = 1; round <= ROUNDS; round++) {
      List<Fact> batch =
          facts.subList(facts.size() * (round - 1) / ROUNDS, facts.size() * round / ROUNDS);
      arrived.addAll(batch);
      clock.set(now);
      advance(watermarks, now, random);
      transaction.executeWithoutResult(status -> arrive(arrived, batch));
      sweep.sweep();
      assertAgreement(arrived, watermarks, now, seed, round);
      assertThat(sweep.sweep()).as("a second sweep, seed %s round %s", seed, round).isZero();
      now = now.plus(Duration.ofHours(24L * random.nextInt(14)));
    }
  }

  static LongStream seeds() {
    return LongStream.rangeClosed(1, Long.getLong("rcm.test.seeds", 2));
  }

  private void advance(Map<Feed, Instant> watermarks, Instant now, Random random) {
    for (Feed feed : Feed.values()) {
      if (random.nextInt(4) > 0) {
        Instant reached = now.minus(Duration.ofHours(6L * random.nextInt(30)));
        watermarks.merge(feed, reached, (old, fresh) -> fresh.isAfter(old) ? fresh : old);
        watermark(feed, watermarks.getOrDefault(feed, reached));
      }
    }
  }

  private void arrive(List<Fact> arrived, List<Fact> batch) {
    FactTables tables = new FactTables(jdbc);
    tables.writeAum(only(AumFact.class, arrived, fact -> true));
    tables.writePortfolios(only(PortfolioFact.class, arrived, fact -> true));
    Set<String> touched = new HashSet<>();
    only(MarginFact.class, batch, fact -> true).forEach(m -> touched.add(m.submissionId()));
    tables.writeMargin(only(MarginFact.class, batch, fact -> true));
    Set<Long> funds = new TreeSet<>();
    only(AumFact.class, batch, f -> true).forEach(f -> funds.add(f.fundId()));
    only(PortfolioFact.class, batch, f -> true).forEach(f -> funds.add(f.fundId()));
    only(MarginFact.class, arrived, m -> touched.contains(m.submissionId()))
        .forEach(m -> funds.add(m.fundId()));
    derive(funds);
  }

  private static <F extends Fact> List<F> only(
      Class<F> type, List<Fact> facts, Predicate<F> wanted) {
    return facts.stream().filter(type::isInstance).map(type::cast).filter(wanted).toList();
  }

  private void assertAgreement(
      List<Fact> arrived, Map<Feed, Instant> watermarks, Instant now, long seed, int round) {
    Evaluation expected =
        ReferenceModel.evaluate(
            InMemoryFacts.of(arrived), new FeedEvidence(watermarks), Policy.brazil(), now);
    DerivedFacts derived = new DerivedFacts(jdbc);
    String when = "seed " + seed + " round " + round + " now " + now + " " + watermarks;
    assertThat(derived.outcomes()).as(when).isEqualTo(outcomes(expected));
    assertThat(live(derived.obligations())).as(when).isEqualTo(live(obligations(expected)));
    assertThat(derived.obligations()).as(when).containsAllEntriesOf(obligations(expected));
    SortedMap<Long, FundStatus> statuses = derived.statuses();
    assertThat(statuses.keySet()).as(when).isEqualTo(expected.statuses().keySet());
    expected
        .statuses()
        .forEach(
            (fund, status) -> assertThat(statuses.get(fund)).as(when).isEqualTo(plain(status)));
    String before = checksum();
    derive(expected.statuses().keySet());
    assertThat(checksum()).as("derived again, " + when).isEqualTo(before);
  }

  private String checksum() {
    return jdbc
        .queryForList(
            "checksum table MANAGER_MARGIN_HISTORY, FUND_ERAS, MAPPED_LABELS, PAST_MAPPINGS,"
                + " RISK_EXPOSURE_SNAPSHOT, MAPPED_DUTIES, SUBMISSION_OBLIGATIONS,"
                + " MANAGER_MARGIN_SNAPSHOT, MARGIN_STATUS, MARGIN_STATUS_HISTORY")
        .stream()
        .map(row -> row.values().toString())
        .collect(Collectors.joining("\n"));
  }

  private static SortedMap<String, String> live(SortedMap<String, String> obligations) {
    SortedMap<String, String> live = new TreeMap<>(obligations);
    live.values().removeIf(obligation -> obligation.contains(" VOID "));
    return live;
  }

  static SortedMap<String, String> outcomes(Evaluation expected) {
    SortedMap<String, String> outcomes = new TreeMap<>();
    expected
        .outcomes()
        .forEach(
            (key, outcome) ->
                outcomes.put(key.submissionId() + "|" + key.version(), outcome(outcome)));
    return outcomes;
  }

  private static String outcome(Outcome outcome) {
    if (outcome instanceof Outcome.Accepted accepted) {
      return "ACCEPTED " + accepted.warnings();
    }
    if (outcome instanceof Outcome.Rejected rejected) {
      return "REJECTED " + rejected.codes();
    }
    return "PENDING []";
  }

  static SortedMap<String, String> obligations(Evaluation expected) {
    SortedMap<String, String> obligations = new TreeMap<>();
    for (List<Obligation> ofFund : expected.obligations().values()) {
      for (Obligation o : ofFund) {
        obligations.put(
            o.fundId() + " " + o.basis(),
            String.join(
                " ",
                o.label().text(),
                o.due().toString(),
                o.status().name(),
                String.valueOf(o.satisfiedAt()),
                String.valueOf(o.satisfiedBy()),
                String.valueOf(o.onTime())));
      }
    }
    return obligations;
  }

  static FundStatus plain(FundStatus s) {
    SortedMap<AssetClass, BigDecimal> exposures = new TreeMap<>();
    s.exposureAmounts().forEach((c, amount) -> exposures.put(c, amount.stripTrailingZeros()));
    return new FundStatus(
        s.fundId(),
        s.label(),
        s.required(),
        s.anchor(),
        s.due(),
        s.deadlineStatus(),
        s.submissionStatus(),
        s.isMissing(),
        s.judgementPending(),
        s.limitStatus(),
        s.limitReason(),
        s.marginStale(),
        DerivedFacts.plain(s.effectiveLimit()),
        DerivedFacts.plain(s.margin()),
        DerivedFacts.plain(s.aum()),
        DerivedFacts.plain(s.fallbackUtilisation()),
        s.snapshotSubmissionId(),
        s.snapshotVersion(),
        s.aumDate(),
        s.aumRevision(),
        s.portfolioDate(),
        s.portfolioRevision(),
        exposures);
  }
}
