package riskcapital.consolidator.derivation;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Map;
import java.util.TreeMap;
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
 * @param changedFrom from which date on AUM and portfolios may have changed, of each of the funds;
 *     1000-01-01: of any date, 9999-12-31: none
 */
public record DerivationScope(
    long id,
    Instant now,
    @Nullable Instant watermark,
    Map<Long, ArrivedPortfolio> arrived,
    Map<Long, LocalDate> changedFrom) {
  /** Some of the funds, whose ids are rows under this id. */
  DerivationScope part(long partId, Collection<Long> funds) {
    return new DerivationScope(
        partId, now, watermark, some(arrived, funds), some(changedFrom, funds));
  }

  /** What is of some of the funds. */
  static <V> Map<Long, V> some(Map<Long, V> all, Collection<Long> funds) {
    Map<Long, V> some = new TreeMap<>(all);
    some.keySet().retainAll(funds);
    return some;
  }
}
