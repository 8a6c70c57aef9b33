package riskcapital.consolidator.rules;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import riskcapital.consolidator.JsonRows;
import riskcapital.consolidator.UtcTime;
import riskcapital.consolidator.derivation.ArrivedPortfolio;
import riskcapital.consolidator.derivation.Totals;
import riskcapital.consolidator.positions.StoredTypes;
import riskcapital.consolidator.revisions.DatedRevision;
import riskcapital.reference.AumFact;
import riskcapital.reference.Fact;
import riskcapital.reference.MarginFact;
import riskcapital.reference.PortfolioFact;
import riskcapital.reference.PositionTotal;

/** Writes facts as the listeners leave them: the standing ones, and the snapshots. */
final class FactTables {
  private static final Comparator<Fact> STANDS_FIRST =
      Comparator.comparing(Fact::updatedAt).thenComparing(Fact::contentHash);

  private final JdbcTemplate jdbc;

  FactTables(JdbcTemplate jdbc) {
    this.jdbc = jdbc;
  }

  void writeAum(Collection<AumFact> facts) {
    List<AumFact> standing = standing(facts);
    insert(
        "replace into FUNDS_AUM_DAILY (fund_id, reference_date, revision, fund_name, fund_cnpj,"
            + " manager_id, manager_name, investor_type, fund_class, status, currency, aum_value,"
            + " own_margin_limit, updated_at, content_hash, event_id, recorded_at)",
        standing,
        a ->
            row(
                a.fundId(),
                a.referenceDate(),
                a.revision(),
                "Fund " + a.fundId(),
                "11222333000181",
                a.managerId(),
                "Manager " + a.managerId(),
                a.investorType() == null ? null : a.investorType().name(),
                a.fundClass().name(),
                a.state().name(),
                a.currency(),
                a.aum(),
                a.ownMarginLimit(),
                UtcTime.of(a.updatedAt()),
                a.contentHash(),
                eventId(a),
                UtcTime.of(a.updatedAt())));
    Map<Long, AumFact> newest =
        standing.stream()
            .collect(
                Collectors.toMap(
                    AumFact::fundId,
                    a -> a,
                    (a, b) ->
                        Comparator.comparing(AumFact::referenceDate)
                                    .thenComparing(AumFact::revision)
                                    .compare(a, b)
                                > 0
                            ? a
                            : b));
    insert(
        "replace into FUNDS_AUM_SNAPSHOT (fund_id, as_of_date, revision, fund_name, fund_cnpj,"
            + " manager_id, manager_name, investor_type, fund_class, status, currency, aum_value,"
            + " own_margin_limit, updated_at, content_hash, snapshot_timestamp)",
        newest.values(),
        a ->
            row(
                a.fundId(),
                a.referenceDate(),
                a.revision(),
                "Fund " + a.fundId(),
                "11222333000181",
                a.managerId(),
                "Manager " + a.managerId(),
                a.investorType() == null ? null : a.investorType().name(),
                a.fundClass().name(),
                a.state().name(),
                a.currency(),
                a.aum(),
                a.ownMarginLimit(),
                UtcTime.of(a.updatedAt()),
                a.contentHash(),
                UtcTime.of(a.updatedAt())));
    Map<Long, Instant> knownSince = new HashMap<>();
    standing.forEach(
        a -> knownSince.merge(a.fundId(), a.updatedAt(), (x, y) -> x.isBefore(y) ? x : y));
    insert(
        "replace into FUNDS (fund_id, fund_name, fund_cnpj, manager_id, status, investor_type,"
            + " fund_class, currency, known_since, updated_at)",
        newest.values(),
        a ->
            row(
                a.fundId(),
                "Fund " + a.fundId(),
                "11222333000181",
                a.managerId(),
                a.state().name(),
                a.investorType() == null ? null : a.investorType().name(),
                a.fundClass().name(),
                a.currency(),
                UtcTime.of(knownSince.get(a.fundId())),
                UtcTime.of(a.updatedAt())));
  }

  /** As whoever stores a portfolio does, of those that are not stored as they are. */
  private void markUnlabelled(List<PortfolioFact> facts) {
    jdbc.batchUpdate(
        """
        insert into FUND_HEADS (fund_id, first_seen_at, unlabelled_from)
        select ?, utc_timestamp(6), ?
        from dual
        where not exists (
          select 1 from PORTFOLIOS
          where fund_id = ? and portfolio_date = ? and revision = ? and content_hash = ?
            and updated_at = ?)
        on duplicate key update
          unlabelled_from =
            least(coalesce(unlabelled_from, values(unlabelled_from)), values(unlabelled_from))""",
        facts.stream()
            .map(
                p ->
                    row(
                        p.fundId(),
                        p.portfolioDate(),
                        p.fundId(),
                        p.portfolioDate(),
                        p.revision(),
                        p.contentHash(),
                        UtcTime.of(p.updatedAt())))
            .toList());
  }

  private void keepTypes(List<PortfolioFact> facts) {
    facts.stream()
        .collect(
            Collectors.groupingBy(
                PortfolioFact::fundId,
                Collectors.mapping(p -> p.totals().keySet(), Collectors.toList())))
        .forEach((fund, sets) -> StoredTypes.keep(JdbcClient.create(jdbc), fund, sets));
  }

  void writePortfolios(Collection<PortfolioFact> facts) {
    markUnlabelled(standing(facts));
    writeUnmarked(facts);
  }

  /** What a batch that brings this portfolio alone hands to the derivation; before it is stored. */
  ArrivedPortfolio arriving(PortfolioFact fact) {
    Map<String, Totals> totals = new TreeMap<>();
    fact.totals()
        .forEach(
            (code, t) ->
                totals.put(
                    code,
                    new Totals(
                        t.grossNotional(),
                        t.grossMarketValue(),
                        t.netMarketValue(),
                        t.exposureAmount(),
                        t.count())));
    BigInteger types = StoredTypes.id(totals.keySet());
    List<DatedRevision> like =
        jdbc.query(
            """
            select portfolio_date, revision
            from (
              select * from PORTFOLIOS where fund_id = ?
              order by portfolio_date desc, revision desc limit 1) newest
            where portfolio_date < ? and rejected_rows = 0 and ? = 0 and type_set = ?""",
            (row, n) ->
                new DatedRevision(fact.fundId(), row.getObject(1, LocalDate.class), row.getInt(2)),
            fact.fundId(),
            fact.portfolioDate(),
            fact.rejectedRows(),
            types);
    return new ArrivedPortfolio(
        new DatedRevision(fact.fundId(), fact.portfolioDate(), fact.revision()),
        fact.updatedAt(),
        "BRL",
        totals,
        types,
        like.isEmpty() ? null : like.get(0));
  }

  /** Writes portfolios without a mark that they are to be labelled. */
  void writeUnmarked(Collection<PortfolioFact> facts) {
    List<PortfolioFact> standing = standing(facts);
    insert(
        "replace into PORTFOLIOS (fund_id, portfolio_date, revision, base_currency,"
            + " position_count, rejected_rows, updated_at, content_hash, type_set, totals,"
            + " net_market_value, without_counterparty, event_id, recorded_at)",
        standing,
        p ->
            row(
                p.fundId(),
                p.portfolioDate(),
                p.revision(),
                "BRL",
                p.totals().values().stream().mapToInt(t -> t.count()).sum(),
                p.rejectedRows(),
                UtcTime.of(p.updatedAt()),
                p.contentHash(),
                StoredTypes.id(p.totals().keySet()),
                JsonRows.of(p.totals().entrySet(), type -> values(type.getKey(), type.getValue())),
                p.totals().values().stream()
                    .map(PositionTotal::netMarketValue)
                    .reduce(BigDecimal.ZERO, BigDecimal::add),
                0,
                eventId(p),
                UtcTime.of(p.updatedAt())));
    keepTypes(standing);
  }

  private static List<Object> values(String code, PositionTotal sums) {
    return List.of(
        code,
        sums.grossNotional(),
        sums.grossMarketValue(),
        sums.netMarketValue(),
        sums.exposureAmount(),
        sums.count(),
        0);
  }

  void writeMargin(Collection<MarginFact> facts) {
    insert(
        "insert into MANAGER_MARGIN_HISTORY (submission_id, version, mode, manager_id, fund_id,"
            + " reference_date, submitted_at, updated_at, currency, margin_local,"
            + " margin_offshore, ingest_warnings, content_hash, event_id, recorded_at)",
        standing(facts),
        m ->
            row(
                m.submissionId(),
                m.version(),
                m.mode().name(),
                m.managerId(),
                m.fundId(),
                m.referenceDate(),
                UtcTime.of(m.submittedAt()),
                UtcTime.of(m.updatedAt()),
                m.currency(),
                m.marginLocal(),
                m.marginOffshore(),
                m.warnings().stream().sorted().collect(Collectors.joining(",")),
                m.contentHash(),
                eventId(m),
                UtcTime.of(m.updatedAt())));
  }

  private <T> void insert(
      String into, Collection<T> facts, Function<T, @Nullable Object[]> values) {
    List<@Nullable Object[]> rows = facts.stream().map(values).toList();
    if (!rows.isEmpty()) {
      String marks = "?" + ", ?".repeat(rows.get(0).length - 1);
      jdbc.batchUpdate(into + " values (" + marks + ")", rows);
    }
  }

  private static <F extends Fact> List<F> standing(Collection<F> facts) {
    Map<String, F> standing = new HashMap<>();
    facts.forEach(
        fact ->
            standing.merge(
                fact.naturalKey(), fact, (a, b) -> STANDS_FIRST.compare(a, b) <= 0 ? a : b));
    return List.copyOf(standing.values());
  }

  private static String eventId(Fact fact) {
    return UUID.nameUUIDFromBytes(fact.naturalKey().getBytes(StandardCharsets.UTF_8)).toString();
  }

  private static @Nullable Object[] row(@Nullable Object... values) {
    return values;
  }
}
