package riskcapital.consolidator.derivation;

import java.time.Instant;
import java.util.Collection;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Labels portfolios that are like the ones before, as most are. */
public interface LikePortfolios {
  /**
   * Gives portfolios the labels of the ones before, where nothing else of their funds is to be
   * labelled. Of the others it is noted that they are to be labelled.
   *
   * @param portfolios such as are like others, a fund once, in the order of ids
   * @param now the instant of evaluation
   * @param watermark the evidence that the derivation judges by
   * @return settled funds: of these labelled ones no more than {@link DerivationStep#deriveSettled}
   *     is needed, unless more of them changed
   */
  Set<Long> label(
      Collection<ArrivedPortfolio> portfolios, Instant now, @Nullable Instant watermark);
}
