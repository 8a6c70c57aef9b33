package riskcapital.consolidator.positions;

import java.math.BigInteger;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import riskcapital.consolidator.JsonRows;
import riskcapital.consolidator.SqlFile;
import riskcapital.consolidator.derivation.ChangeByKey;

/** {@code FUND_TYPE_SETS}: which sets of asset types a fund's portfolios ever held. */
@Component
class TypeSetsTable {
  private static final String FIND_UNKNOWN = SqlFile.read("typesets/find-unknown.sql");
  private static final String KEEP = SqlFile.read("typesets/keep.sql");
  private static final String FIND_TIMELINES = SqlFile.read("typesets/find-timelines.sql");
  private static final String FORGET_TIMELINES = SqlFile.read("typesets/forget-timelines.sql");

  private final JdbcClient jdbc;
  private final ChangeByKey byKey;

  TypeSetsTable(JdbcClient jdbc, ChangeByKey byKey) {
    this.jdbc = jdbc;
    this.byKey = byKey;
  }

  private record OfFund(long fundId, BigInteger typeSet) {}

  private record Type(OfFund set, String code) {}

  /** Keeps the sets that the portfolios hold. */
  void keep(Collection<PortfolioHeader> portfolios) {
    if (portfolios.isEmpty()) {
      return;
    }
    Map<OfFund, Set<String>> sets =
        portfolios.stream()
            .collect(
                Collectors.toMap(
                    portfolio -> new OfFund(portfolio.fundId(), portfolio.types().id()),
                    portfolio -> portfolio.types().codes(),
                    (one, same) -> one));
    List<Type> types =
        unknown(sets.keySet()).stream()
            .flatMap(set -> sets.getOrDefault(set, Set.of()).stream().map(c -> new Type(set, c)))
            .toList();
    if (!types.isEmpty()) {
      String rows =
          JsonRows.of(
              types, type -> List.of(type.set().fundId(), type.set().typeSet(), type.code()));
      byKey.run(FIND_TIMELINES, FORGET_TIMELINES, Map.of("rows", rows));
      jdbc.sql(KEEP).param("rows", rows).update();
    }
  }

  private List<OfFund> unknown(Collection<OfFund> sets) {
    return jdbc.sql(FIND_UNKNOWN)
        .param("sets", JsonRows.of(sets, set -> List.of(set.fundId(), set.typeSet())))
        .query((row, n) -> new OfFund(row.getLong(1), row.getObject(2, BigInteger.class)))
        .list();
  }
}
