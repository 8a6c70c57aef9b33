package riskcapital.consolidator.exposure;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import riskcapital.consolidator.JsonRows;
import riskcapital.consolidator.SqlFile;
import riskcapital.consolidator.UtcTime;
import riskcapital.consolidator.bulkload.StoreRows;
import riskcapital.consolidator.derivation.ArrivedPortfolio;
import riskcapital.consolidator.derivation.ChangeByKey;
import riskcapital.consolidator.derivation.DerivationScope;
import riskcapital.consolidator.derivation.Totals;
import riskcapital.consolidator.revisions.DatedRevision;

/** {@code RISK_EXPOSURE_SNAPSHOT}: exposure by class of every fund's newest portfolio. */
@Component
class ExposureTable {
  private static final String NEWEST_TOTALS = SqlFile.read("exposure/read-newest-totals.sql");
  private static final String CLASSES = SqlFile.read("exposure/read-classes.sql");
  private static final String UPSERT = SqlFile.read("exposure/upsert-exposure.sql");
  private static final String FIND_FORMER = SqlFile.read("exposure/find-former-exposure.sql");
  private static final String DROP = SqlFile.read("exposure/drop-exposure.sql");

  private final JdbcClient jdbc;
  private final ChangeByKey byKey;
  private final StoreRows store;

  ExposureTable(JdbcClient jdbc, ChangeByKey byKey, StoreRows store) {
    this.jdbc = jdbc;
    this.byKey = byKey;
    this.store = store;
  }

  /** A portfolio with its totals by asset type. */
  record Totalled(DatedRevision key, String baseCurrency, Map<String, Totals> totals) {
    static Totalled of(ArrivedPortfolio portfolio) {
      return new Totalled(portfolio.key(), portfolio.baseCurrency(), portfolio.totals());
    }
  }

  /** Newest portfolios of the scope's funds, of those that hold anything. */
  List<Totalled> newest(DerivationScope scope) {
    Map<Long, Totalled> newest = new LinkedHashMap<>();
    jdbc.sql(NEWEST_TOTALS)
        .param("scope", scope.id())
        .query(
            row -> {
              long fund = row.getLong("fund_id");
              Totalled portfolio = newest.get(fund);
              if (portfolio == null) {
                portfolio = withoutTotals(fund, row);
                newest.put(fund, portfolio);
              }
              portfolio.totals().put(row.getString("asset_type_code"), totals(row));
            });
    return List.copyOf(newest.values());
  }

  private static Totalled withoutTotals(long fund, ResultSet row) throws SQLException {
    return new Totalled(
        new DatedRevision(
            fund, row.getObject("portfolio_date", LocalDate.class), row.getInt("revision")),
        row.getString("base_currency"),
        new TreeMap<>());
  }

  private static Totals totals(ResultSet row) throws SQLException {
    return new Totals(
        row.getBigDecimal("gross_notional"),
        row.getBigDecimal("gross_market_value"),
        row.getBigDecimal("net_market_value"),
        row.getBigDecimal("exposure_amount"),
        row.getInt("position_count"));
  }

  /**
   * Writes the exposure of portfolios, by the mapping of today. What stood for a class keeps the
   * time of its snapshot if nothing changes.
   *
   * @param portfolios of each fund the newest
   */
  void write(Collection<Totalled> portfolios, Instant now) {
    LocalDateTime takenAt = UtcTime.at(now);
    List<ExposureRow> rows = rows(portfolios, takenAt);
    if (!rows.isEmpty()) {
      jdbc.sql(UPSERT)
          .param("rows", JsonRows.of(rows, ExposureTable::values))
          .param("now", takenAt)
          .update();
    }
  }

  /**
   * Writes the exposure of portfolios whose dates are new to their funds, by the mapping of today.
   *
   * @param portfolios of each fund the newest, which holds the types of the one before
   */
  void replace(Collection<Totalled> portfolios, Instant now) {
    store.store(ExposureRow.TABLE, rows(portfolios, UtcTime.at(now)));
  }

  private List<ExposureRow> rows(Collection<Totalled> portfolios, LocalDateTime takenAt) {
    Map<String, String> classes = classes(portfolios);
    List<ExposureRow> rows = new ArrayList<>();
    for (Totalled portfolio : portfolios) {
      Map<String, Totals> byClass = new TreeMap<>();
      portfolio
          .totals()
          .forEach((type, totals) -> byClass.merge(classes.get(type), totals, Totals::plus));
      byClass.forEach(
          (name, totals) -> rows.add(new ExposureRow(portfolio, name, totals, takenAt)));
    }
    return rows;
  }

  /** Drops classes that the newest portfolios of the scope's funds no longer have. */
  void dropFormer(DerivationScope scope) {
    byKey.run(FIND_FORMER, DROP, Map.of("scope", scope.id()));
  }

  private Map<String, String> classes(Collection<Totalled> portfolios) {
    Set<String> types = new TreeSet<>();
    portfolios.forEach(portfolio -> types.addAll(portfolio.totals().keySet()));
    Map<String, String> classes = new TreeMap<>();
    jdbc.sql(CLASSES)
        .param("types", JsonRows.of(types, List::of))
        .query(
            row -> {
              classes.put(row.getString("asset_type_code"), row.getString("exposure_class"));
            });
    return classes;
  }

  private static List<Object> values(ExposureRow row) {
    DatedRevision key = row.portfolio().key();
    return List.of(
        key.fundId(),
        row.name(),
        key.date(),
        key.revision(),
        row.totals().grossNotional(),
        row.totals().grossMarketValue(),
        row.totals().netMarketValue(),
        row.totals().exposure(),
        row.totals().count(),
        row.portfolio().baseCurrency());
  }
}
