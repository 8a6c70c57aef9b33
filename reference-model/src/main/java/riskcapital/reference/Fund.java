package riskcapital.reference;

import java.util.Collection;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What is derived of one fund before its status.
 *
 * @param obligations in order of duty and anchor
 * @param validatedContents contents of versions that a person validated, of whatever fund
 */
record Fund(
    long fundId,
    AumHistory aum,
    PortfolioHistory portfolios,
    MarginJudgement margin,
    List<Obligation> obligations,
    Set<Decisions.Content> validatedContents) {

  /** Derives a fund of its standing AUM items and portfolios and the versions that name it. */
  static Fund of(
      long fundId,
      Collection<AumFact> aumItems,
      Collection<PortfolioFact> portfolioItems,
      List<ReceivedVersion> received,
      Moment moment) {
    AumHistory aum = AumHistory.of(aumItems);
    PortfolioHistories histories = new PortfolioHistories(portfolioItems);
    PortfolioHistory portfolios = histories.by(moment.policy().assetTypes());
    MarginJudgement margin = MarginJudgement.of(received, aum, portfolios.label(), moment);
    Satisfactions satisfactions =
        new Satisfactions(
            margin.submissions(), moment.decisions().validationsOf(fundId, moment.policy()));
    List<Obligation> obligations =
        Obligations.of(
            Era.of(moment.policies(), InvestorTypes.of(aum)),
            new FundRecord(fundId, aum, histories, satisfactions));
    return new Fund(
        fundId, aum, portfolios, margin, obligations, moment.decisions().validatedContents());
  }

  /** The fund's label today. */
  Label label() {
    return portfolios.label();
  }

  Submissions submissions() {
    return margin.submissions();
  }

  /** ACTIVE, known to AUM, with a label other than NONE. */
  boolean required() {
    return aum.active() && label() != Label.NONE;
  }

  boolean closed() {
    return aum.known() && !aum.active();
  }

  /** The obligation that counts today, null when no submission is required. */
  @Nullable Obligation open() {
    return obligations.stream()
        .filter(obligation -> obligation.status() == ObligationStatus.OPEN)
        .findFirst()
        .orElse(null);
  }

  /** The margin that is held against the limit, null without a satisfying submission. */
  @Nullable MarginFact snapshot() {
    return submissions().snapshot(label());
  }

  /** Whether this accepted version fails no rule of severity WARN, or a person validated it. */
  boolean validated(MarginFact version) {
    return validatedContents.contains(new Decisions.Content(version.key(), version.contentHash()))
        || failsNoWarning(version);
  }

  private boolean failsNoWarning(MarginFact version) {
    return margin.outcomes().get(version.key()) instanceof Outcome.Accepted accepted
        && accepted.warnings().isEmpty();
  }
}
