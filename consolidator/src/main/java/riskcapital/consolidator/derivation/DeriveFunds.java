package riskcapital.consolidator.derivation;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Runs the derivation steps for a set of funds, in the caller's transaction. Funds are settled
 * beforehand of which nothing changed but that their newest portfolio is one like the one before:
 * of these only what follows from that is derived.
 */
@Component
public class DeriveFunds {
  private final ScopeRows scopes;
  private final Clock clock;
  private final PolicyLock policy;
  private final Watermark watermark;
  private final LikePortfolios like;
  private final List<DerivationStep> steps;

  DeriveFunds(
      ScopeRows scopes,
      Clock clock,
      PolicyLock policy,
      Watermark watermark,
      LikePortfolios like,
      List<DerivationStep> steps) {
    this.scopes = scopes;
    this.clock = clock;
    this.policy = policy;
    this.watermark = watermark;
    this.like = like;
    this.steps = steps;
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
    Set<Long> settled = settled(funds, now, proven);
    Set<Long> moved = new TreeSet<>(funds.all());
    moved.removeAll(settled);
    run(moved, funds, now, proven, DerivationStep::derive);
    run(settled, funds, now, proven, DerivationStep::deriveSettled);
  }

  private void run(
      Set<Long> some,
      TouchedFunds touched,
      Instant now,
      @Nullable Instant proven,
      BiConsumer<DerivationStep, DerivationScope> how) {
    scopes.with(
        some,
        id -> {
          DerivationScope scope =
              new DerivationScope(
                  id, now, proven, touched.arrivedOf(some), touched.changedFrom(some));
          steps.forEach(step -> how.accept(step, scope));
        });
  }

  private Set<Long> settled(TouchedFunds funds, Instant now, @Nullable Instant proven) {
    List<ArrivedPortfolio> alike =
        funds.arrived().stream().filter(each -> each.like() != null).toList();
    Set<Long> settled = new TreeSet<>(alike.isEmpty() ? Set.of() : like.label(alike, now, proven));
    settled.removeIf(funds::isTouchedOtherwise);
    return settled;
  }
}
