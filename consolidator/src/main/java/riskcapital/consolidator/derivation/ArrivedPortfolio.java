package riskcapital.consolidator.derivation;

import java.math.BigInteger;
import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import riskcapital.consolidator.revisions.DatedRevision;

/**
 * A content that the current transaction stored as its fund's newest portfolio.
 *
 * @param updatedAt when it was changed at the source
 * @param totals its totals by asset type
 * @param typeSet {@code PORTFOLIOS.type_set} of these types
 * @param like the fund's newest portfolio before it, if that is of an earlier date, both are
 *     complete and hold the same types, and this is the only one stored of the fund's; else null
 */
public record ArrivedPortfolio(
    DatedRevision key,
    Instant updatedAt,
    String baseCurrency,
    Map<String, Totals> totals,
    BigInteger typeSet,
    @Nullable DatedRevision like) {}
