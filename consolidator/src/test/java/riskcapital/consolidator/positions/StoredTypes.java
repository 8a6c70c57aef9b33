package riskcapital.consolidator.positions;

import java.math.BigInteger;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import riskcapital.consolidator.derivation.ChangeByKey;

/** The asset types of portfolios that a test stores by itself, kept as whoever stores one does. */
public final class StoredTypes {
  private StoredTypes() {}

  /** {@code PORTFOLIOS.type_set} of a portfolio that holds these types. */
  public static BigInteger id(Set<String> codes) {
    return TypeSet.of(codes).id();
  }

  /** Keeps the sets of a fund's portfolios. */
  public static void keep(JdbcClient jdbc, long fund, Collection<Set<String>> sets) {
    new TypeSetsTable(jdbc, new ChangeByKey(jdbc))
        .keep(sets.stream().map(codes -> header(fund, codes)).toList());
  }

  private static PortfolioHeader header(long fund, Set<String> codes) {
    return new PortfolioHeader(
        Portfolios.chunks(fund, LocalDate.EPOCH, 1, Instant.EPOCH, List.of(), 1).get(0),
        Map.of(),
        TypeSet.of(codes));
  }
}
