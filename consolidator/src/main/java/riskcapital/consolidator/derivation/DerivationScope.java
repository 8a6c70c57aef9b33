package riskcapital.consolidator.derivation;

import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The funds that the current transaction derives, or some of them ({@link PartOfScope}). Their ids
 * are rows of {@code DERIVATION_SCOPE}, for statements to join with.
 *
 * @param id {@code DERIVATION_SCOPE.scope_id} of these funds
 * @param now the instant of evaluation, in microseconds
 * @param watermark least of the three feeds' effective watermarks, null while a feed has none; read
 *     once, before any fact, so that all steps judge by the same evidence
 * @param arrived newest portfolios that the transaction stored, by fund
 */
public record DerivationScope(
    long id, Instant now, @Nullable Instant watermark, Map<Long, ArrivedPortfolio> arrived) {
  /** Some of the funds, whose ids are rows under this id. */
  DerivationScope part(long partId, Collection<Long> funds) {
    Map<Long, ArrivedPortfolio> ofPart = new HashMap<>();
    funds.forEach(fund -> ofPart.computeIfAbsent(fund, arrived::get));
    return new DerivationScope(partId, now, watermark, ofPart);
  }
}
