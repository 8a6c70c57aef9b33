package riskcapital.reference;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** The conditions of a fund's exceptions that hold at a moment. */
final class Conditions {
  private final Fund fund;
  private final FundStatus status;
  private final Moment moment;
  private final List<LiveException> live = new ArrayList<>();

  private Conditions(Fund fund, FundStatus status, Moment moment) {
    this.fund = fund;
    this.status = status;
    this.moment = moment;
  }

  /** A closed fund has no exception of its own, nor of an item that names it. */
  static List<LiveException> of(Fund fund, FundStatus status, Moment moment) {
    Conditions conditions = new Conditions(fund, status, moment);
    if (!fund.closed()) {
      conditions.missingSubmission();
      conditions.limitBreach();
      conditions.nonPositiveAum();
      conditions.incompletePositions();
      conditions.unknownFund();
      conditions.referenceData();
      conditions.invalidSubmissions();
      conditions.live.addAll(MissingData.of(fund, moment));
    }
    return conditions.live;
  }

  /** A breach that is already live outlasts the staleness of AUM, and no other UNKNOWN. */
  static Stream<LiveException> outlasting(FundStatus status) {
    return status.limitReason() == LimitReason.STALE_AUM
        ? Stream.of(LiveException.of(ExceptionType.LIMIT_BREACH, status.fundId()))
        : Stream.of();
  }

  private void missingSubmission() {
    Obligation open = fund.open();
    Instant start = moment.policy().monitoringStart();
    boolean raised = open != null && (start == null || !open.due().isBefore(start));
    if (open != null && raised && status.isMissing()) {
      raise(ExceptionType.MISSING_SUBMISSION, fund.fundId() + "|" + open.basis());
    }
  }

  private void limitBreach() {
    if (status.limitStatus() == LimitStatus.BREACH) {
      raise(ExceptionType.LIMIT_BREACH, fund.fundId());
    }
  }

  private void nonPositiveAum() {
    AumFact newest = fund.aum().newest();
    if (newest != null && newest.aum().compareTo(BigDecimal.ZERO) <= 0) {
      raise(ExceptionType.NON_POSITIVE_AUM, fund.fundId());
    }
  }

  /** Each incomplete portfolio lives until a complete one is greater by (date, revision). */
  private void incompletePositions() {
    List<LabelledPortfolio> chain = fund.portfolios().chain();
    for (int i = chain.size() - 1; i >= 0 && chain.get(i).fact().incomplete(); i--) {
      raise(ExceptionType.INCOMPLETE_POSITIONS, chain.get(i).fact().naturalKey());
    }
  }

  private void unknownFund() {
    if (fund.aum().known()) {
      return;
    }
    boolean proven =
        Stream.concat(
                fund.portfolios().chain().stream().map(LabelledPortfolio::updatedAt),
                fund.margin().received().stream().map(version -> version.fact().updatedAt()))
            .anyMatch(seen -> moment.evidence().proves(Feed.AUM, seen));
    if (proven) {
      raise(ExceptionType.UNKNOWN_FUND, fund.fundId());
    }
  }

  private void referenceData() {
    AumFact newest = fund.aum().newest();
    if (newest != null
        && fund.required()
        && newest.investorType() == null
        && moment.evidence().proves(Feed.AUM, newest.updatedAt())) {
      raise(ExceptionType.REFERENCE_DATA, fund.fundId());
    }
  }

  private void invalidSubmissions() {
    for (Map.Entry<VersionKey, Outcome> judged : fund.margin().outcomes().entrySet()) {
      if (judged.getValue() instanceof Outcome.Rejected rejected
          && rejected.reason().equals(AcceptanceRule.MRG_001_NOT_THE_MANAGER.code())) {
        VersionKey key = judged.getKey();
        raise(ExceptionType.INVALID_SUBMISSION, key.submissionId() + "|" + key.version());
      }
    }
  }

  private void raise(ExceptionType type, Object key) {
    live.add(LiveException.of(type, key));
  }
}
