package riskcapital.reference;

import java.time.Instant;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;

/** The domain as a function: facts, evidence, policy and an instant in, status out. */
public final class ReferenceModel {
  private final SortedMap<Long, FundStatus> statuses = new TreeMap<>();
  private final SortedMap<Long, List<Obligation>> obligations = new TreeMap<>();
  private final SortedMap<VersionKey, Outcome> outcomes = new TreeMap<>();
  private final SortedSet<LiveException> live = new TreeSet<>();
  private final SortedSet<LiveException> outlasting = new TreeSet<>();

  private ReferenceModel() {}

  /** Evaluates all funds by a policy that never changed and without decisions of people. */
  public static Evaluation evaluate(
      Facts facts, FeedEvidence evidence, Policy policy, Instant now) {
    return evaluate(facts, evidence, PolicyHistory.unchanged(policy), List.of(), now);
  }

  /**
   * Evaluates all funds, one after the other.
   *
   * @param facts in any order, with any repetition
   * @param evidence the effective watermarks at {@code now}
   * @param history of policy; what is recorded after {@code now} is not known yet
   * @param decisions in any order, with any repetition; those after {@code now} are not taken yet
   */
  public static Evaluation evaluate(
      Facts facts,
      FeedEvidence evidence,
      PolicyHistory history,
      Collection<? extends Decision> decisions,
      Instant now) {
    ReferenceModel model = new ReferenceModel();
    Moment moment = Moment.of(history, decisions, evidence, now);
    MarginVersions versions = MarginVersions.of(facts.margin());
    for (long fundId : facts.fundIds()) {
      model.evaluate(fundId, facts, versions, moment);
    }
    model.live.removeAll(moment.decisions().resolved());
    return new Evaluation(
        Collections.unmodifiableSortedMap(model.statuses),
        Collections.unmodifiableSortedMap(model.obligations),
        Collections.unmodifiableSortedMap(model.outcomes),
        Collections.unmodifiableSortedSet(model.live),
        Collections.unmodifiableSortedSet(model.outlasting));
  }

  private void evaluate(long fundId, Facts facts, MarginVersions versions, Moment moment) {
    StandingRevisions<AumFact> aum = StandingRevisions.of(facts.aum(fundId));
    StandingRevisions<PortfolioFact> portfolios = StandingRevisions.of(facts.portfolios(fundId));
    List<ReceivedVersion> margin = versions.of(fundId);
    Fund fund = Fund.of(fundId, aum.standing(), portfolios.standing(), margin, moment);
    if (!fund.closed()) {
      conflicts(Feed.AUM, aum.conflicts());
      conflicts(Feed.POSITIONS, portfolios.conflicts());
      conflicts(Feed.MARGIN, versions.conflictsOf(fundId));
    }
    FundStatus status = DeriveStatus.of(fund, moment);
    statuses.put(fundId, status);
    obligations.put(fundId, fund.obligations());
    outcomes.putAll(fund.margin().outcomes());
    live.addAll(Conditions.of(fund, status, moment));
    unmapped(fund);
    Conditions.outlasting(status).forEach(outlasting::add);
  }

  private void conflicts(Feed feed, Iterable<String> naturalKeys) {
    naturalKeys.forEach(
        key -> live.add(LiveException.of(ExceptionType.CONFLICTING_REVISION, feed + "|" + key)));
  }

  /**
   * One exception per code, however many funds hold it. An incomplete portfolio ends nothing: the
   * codes before it count until a complete one.
   */
  private void unmapped(Fund fund) {
    fund.portfolios().sinceNewestComplete().stream()
        .flatMap(portfolio -> portfolio.exposure().unmappedCodes().stream())
        .forEach(code -> live.add(LiveException.of(ExceptionType.UNMAPPED_ASSET_TYPE, code)));
  }
}
