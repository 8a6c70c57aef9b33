package riskcapital.reference;

import java.util.Collection;
import java.util.SortedSet;

/**
 * Everything that the feeds delivered. Collections may hold repetitions and conflicts in any order;
 * the evaluation does not depend on either.
 *
 * <p>AUM and portfolios are asked for fund by fund, once per evaluation, so that an implementation
 * need not hold them all; submissions are asked for whole, for a version may name another fund than
 * the versions before it.
 */
public interface Facts {
  /** Every fund that any fact names. */
  SortedSet<Long> fundIds();

  /** All AUM facts of a fund; empty when there are none. */
  Collection<AumFact> aum(long fundId);

  /** All portfolios of a fund; empty when there are none. */
  Collection<PortfolioFact> portfolios(long fundId);

  /** All margin versions of all funds. */
  Collection<MarginFact> margin();
}
