package riskcapital.consolidator.positions;

import java.math.BigInteger;
import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import riskcapital.consolidator.JsonRows;
import riskcapital.consolidator.SqlFile;
import riskcapital.consolidator.UtcTime;
import riskcapital.consolidator.bulkload.StoreRows;
import riskcapital.consolidator.feeds.BatchEffects;
import riskcapital.consolidator.revisions.DatedRevision;
import riskcapital.consolidator.revisions.Stamp;

/** {@code PORTFOLIOS}: every revision with its totals, without its rows. */
@Component
class PortfoliosTable {
  private static final String STANDING = SqlFile.read("positions/find-standing-portfolios.sql");
  private static final String CONTRADICTED =
      SqlFile.read("positions/find-contradicted-portfolios.sql");
  private static final String NEWEST = SqlFile.read("positions/find-newest-portfolios.sql");

  private final JdbcClient jdbc;
  private final StoreRows store;
  private final TypeSetsTable typeSets;
  private final Clock clock;

  PortfoliosTable(
      JdbcClient jdbc,
      StoreRows store,
      TypeSetsTable typeSets,
      @Qualifier("systemClock") Clock clock) {
    this.jdbc = jdbc;
    this.store = store;
    this.typeSets = typeSets;
    this.clock = clock;
  }

  /** What stands under those of the keys that are there. */
  Map<DatedRevision, Stamp> standing(Collection<DatedRevision> keys) {
    Map<DatedRevision, Stamp> standing = new HashMap<>();
    jdbc.sql(STANDING)
        .param("keys", json(keys))
        .query(
            rs -> {
              standing.put(
                  new DatedRevision(
                      rs.getLong("fund_id"),
                      rs.getObject("portfolio_date", LocalDate.class),
                      rs.getInt("revision")),
                  new Stamp(
                      rs.getTimestamp("updated_at").toInstant(), rs.getString("content_hash")));
            });
    return standing;
  }

  /** Content hashes that were seen in conflict under those of the keys that had one. */
  Map<DatedRevision, Set<String>> contradicted(Collection<DatedRevision> keys) {
    Map<DatedRevision, Set<String>> contents = new HashMap<>();
    if (!keys.isEmpty()) {
      jdbc.sql(CONTRADICTED)
          .param("keys", json(keys))
          .query(
              rs -> {
                contents
                    .computeIfAbsent(
                        new DatedRevision(
                            rs.getLong("fund_id"),
                            rs.getObject("portfolio_date", LocalDate.class),
                            rs.getInt("revision")),
                        any -> new HashSet<>())
                    .add(rs.getString("content_hash"));
              });
    }
    return contents;
  }

  /** The newest portfolio of those of the funds that have one. */
  NewestPortfolios newest(Collection<Long> funds) {
    NewestPortfolios newest = new NewestPortfolios();
    jdbc.sql(NEWEST)
        .param("funds", JsonRows.ofIds(funds))
        .query(
            rs -> {
              newest.know(
                  new NewestPortfolios.Newest(
                      new DatedRevision(
                          rs.getLong("fund_id"),
                          rs.getObject("portfolio_date", LocalDate.class),
                          rs.getInt("revision")),
                      rs.getObject("type_set", BigInteger.class),
                      rs.getInt("rejected_rows") == 0));
            });
    return newest;
  }

  /**
   * Writes headers, each in the place of what stood under its key, and keeps their sets of asset
   * types.
   *
   * @param standing keys that something stands under, read since the funds' heads are locked
   * @param shown the newest portfolios before, whose sets are kept
   */
  void write(
      Collection<PortfolioHeader> headers,
      Set<DatedRevision> standing,
      NewestPortfolios shown,
      BatchEffects effects) {
    if (!headers.isEmpty()) {
      LocalDateTime now = UtcTime.at(clock.instant());
      List<PortfolioRow> added = new ArrayList<>();
      List<PortfolioRow> replacing = new ArrayList<>();
      for (PortfolioHeader header : headers) {
        boolean stood = standing.contains(Portfolio.key(header.chunk()));
        (stood ? replacing : added).add(new PortfolioRow(header, now));
      }
      store.store(PortfolioRow.TABLE, added);
      store.merge(PortfolioRow.TABLE, replacing);
      typeSets.keep(
          headers.stream()
              .filter(header -> !shown.isOfTypes(header.fundId(), header.types().id()))
              .toList());
      effects.rows("PORTFOLIOS", headers.size());
    }
  }

  private static String json(Collection<DatedRevision> keys) {
    return JsonRows.of(keys, key -> List.of(key.fundId(), key.date(), key.revision()));
  }
}
