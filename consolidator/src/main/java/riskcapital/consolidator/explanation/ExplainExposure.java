package riskcapital.consolidator.explanation;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import riskcapital.consolidator.SqlFile;
import riskcapital.consolidator.UtcTime;
import riskcapital.consolidator.explanation.PolicyAt.MappingRow;

/** Which rows of which portfolios gave the label, by the mapping of then. */
@Component
class ExplainExposure {
  private static final String PORTFOLIOS = SqlFile.read("explanation/portfolios.sql");
  private static final MappingRow UNMAPPED = new MappingRow("UNMAPPED", null);

  private final JdbcClient jdbc;
  private final PolicyAt policy;

  ExplainExposure(JdbcClient jdbc, PolicyAt policy) {
    this.jdbc = jdbc;
    this.policy = policy;
  }

  private record Key(LocalDate date, int revision) {}

  Exposure explain(Moment moment) {
    Map<String, MappingRow> mapping = policy.mapping(moment.policyAt());
    Map<Key, Exposure.Portfolio> portfolios = new LinkedHashMap<>();
    if (moment.status().portfolioDate() != null) {
      jdbc.sql(PORTFOLIOS)
          .param("fund", moment.fund())
          .param("date", moment.status().portfolioDate())
          .param("revision", moment.status().portfolioRevision())
          .param("at", UtcTime.of(moment.at()))
          .query(
              row -> {
                add(portfolios, row, mapping);
              });
    }
    return new Exposure(moment.status().exposureLabel(), List.copyOf(portfolios.values()));
  }

  private static void add(
      Map<Key, Exposure.Portfolio> portfolios, ResultSet row, Map<String, MappingRow> mapping)
      throws SQLException {
    Exposure.Portfolio read = portfolio(row);
    Exposure.Portfolio portfolio =
        portfolios.computeIfAbsent(new Key(read.portfolioDate(), read.revision()), key -> read);
    String code = row.getString("asset_type_code");
    if (code != null) {
      MappingRow mapped = mapping.getOrDefault(code, UNMAPPED);
      portfolio
          .assetTypes()
          .add(
              new Exposure.AssetType(
                  code,
                  mapped.exposureClass(),
                  mapped.setBy(),
                  row.getBigDecimal("exposure_amount"),
                  row.getInt("position_count")));
    }
  }

  private static Exposure.Portfolio portfolio(ResultSet row) throws SQLException {
    Instant updatedAt = Objects.requireNonNull(UtcTime.read(row, "updated_at"));
    return new Exposure.Portfolio(
        row.getString("event_id"),
        row.getObject("portfolio_date", LocalDate.class),
        row.getInt("revision"),
        updatedAt,
        Objects.requireNonNull(UtcTime.read(row, "recorded_at")),
        row.getInt("rejected_rows") == 0,
        new ArrayList<>());
  }
}
