package riskcapital.consolidator.derivation;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Runs the derivation steps for a set of funds, in the caller's transaction. Funds are settled
 * beforehand of which nothing changed but that their newest portfolio is one like the one before:
 * for these only the steps run that need it.
 */
@Component
public class DeriveFunds {
  private final ScopeRows scopes;
  private final PartOfScope parts;
  private final Clock clock;
  private final PolicyLock policy;
  private final Watermark watermark;
  private final LikePortfolios like;
  private final List<DerivationStep> steps;

  DeriveFunds(
      ScopeRows scopes,
      PartOfScope parts,
      Clock clock,
      PolicyLock policy,
      Watermark watermark,
      LikePortfolios like,
      List<DerivationStep> steps) {
    this.scopes = scopes;
    this.parts = parts;
    this.clock = clock;
    this.policy = policy;
    this.watermark = watermark;
    this.like = like;
    this.steps = steps;
  }

  /** Derives the funds, whose head rows the caller has locked with {@link FundHeads#lock}. */
  @Transactional(propagation = Propagation.MANDATORY)
  public void derive(Collection<Long> fundIds) {
    derive(TouchedFunds.anyhow(fundIds));
  }

  /** Derives the funds, whose head rows the caller has locked with {@link FundHeads#lock}. */
  @Transactional(propagation = Propagation.MANDATORY)
  public void derive(TouchedFunds funds) {
    if (funds.all().isEmpty()) {
      return;
    }
    policy.share();
    Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
    @Nullable Instant proven = watermark.least();
    Set<Long> moved = new HashSet<>(funds.all());
    moved.removeAll(settled(funds, proven));
    scopes.with(
        funds.all(),
        id -> run(new DerivationScope(id, now, proven, funds.arrived()), funds.all(), moved));
  }

  private Set<Long> settled(TouchedFunds funds, @Nullable Instant proven) {
    List<ArrivedPortfolio> alike =
        funds.arrived().values().stream().filter(each -> each.like() != null).toList();
    Set<Long> settled = new HashSet<>(alike.isEmpty() ? Set.of() : like.label(alike, proven));
    settled.removeIf(funds::isTouchedOtherwise);
    return settled;
  }

  private void run(DerivationScope scope, Set<Long> all, Set<Long> moved) {
    if (moved.size() == all.size()) {
      steps.forEach(step -> step.derive(scope));
    } else if (moved.isEmpty()) {
      steps.stream().filter(DerivationStep::ofEveryPortfolio).forEach(step -> step.derive(scope));
    } else {
      parts.derive(
          scope,
          moved,
          part -> steps.forEach(step -> step.derive(step.ofEveryPortfolio() ? scope : part)));
    }
  }
}
