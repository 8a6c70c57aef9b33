package riskcapital.consolidator.rules;

import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.springframework.transaction.support.TransactionTemplate;
import riskcapital.consolidator.UtcTime;
import riskcapital.consolidator.derivation.ArrivedPortfolio;
import riskcapital.consolidator.derivation.DeriveFunds;
import riskcapital.consolidator.derivation.FundHeads;
import riskcapital.consolidator.derivation.TouchedFunds;
import riskcapital.consolidator.setup.CreateDatabase;
import riskcapital.consolidator.setup.DatabaseSetup;
import riskcapital.consolidator.status.SweepFunds;
import riskcapital.local.StackAddresses;
import riskcapital.local.test.TestDatabase;
import riskcapital.local.test.TestStack;
import riskcapital.reference.AumFact;
import riskcapital.reference.Feed;
import riskcapital.reference.MarginFact;
import riskcapital.reference.PortfolioFact;

/** Facts inserted by SQL, watermarks and a clock set by the test, then derivation and sweep. */
@SpringBootTest(
    classes = RulesContext.class,
    webEnvironment = SpringBootTest.WebEnvironment.NONE,
    properties = "spring.config.name=rules-tests")
abstract class RulesIT {
  private static final TestDatabase DATABASE = database();
  private static final Set<String> KEPT =
      Set.of(
          "ASSET_TYPE_MAPPING",
          "SUBMISSION_POLICY",
          "LIMIT_RULE",
          "POLICY_LOCK",
          "BUSINESS_CALENDAR",
          "CALENDAR_DAYS",
          "CALENDAR_BUILDS",
          "DATABASECHANGELOG",
          "DATABASECHANGELOGLOCK");

  @Autowired JdbcTemplate jdbc;
  @Autowired TransactionTemplate transaction;
  @Autowired FundHeads heads;
  @Autowired DeriveFunds derive;
  @Autowired SweepFunds sweep;
  @Autowired SetClock clock;
  @Autowired CollectedOutbox outbox;

  private final List<AumFact> aum = new ArrayList<>();
  private final List<PortfolioFact> portfolios = new ArrayList<>();

  private static TestDatabase database() {
    StackAddresses stack = TestStack.get();
    TestDatabase database = TestDatabase.create(stack, "rules");
    try {
      new CreateDatabase(
              new DatabaseSetup(
                  stack.adminJdbcUrl(),
                  stack.adminUser(),
                  stack.adminPassword(),
                  database.name(),
                  "rcm_owner",
                  "rcm_writer",
                  "bi_reader"))
          .run();
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
    return database;
  }

  @DynamicPropertySource
  static void database(DynamicPropertyRegistry properties) {
    properties.add("spring.datasource.url", DATABASE::jdbcUrl);
    properties.add("spring.datasource.username", DATABASE::adminUser);
    properties.add("spring.datasource.password", DATABASE::adminPassword);
    properties.add(
        "spring.datasource.hikari.transaction-isolation", () -> "TRANSACTION_READ_COMMITTED");
    properties.add(
        "spring.datasource.hikari.data-source-properties.rewriteBatchedStatements", () -> "true");
    properties.add(
        "spring.liquibase.change-log", () -> "classpath:db/changelog/db.changelog-master.yaml");
  }

  @BeforeEach
  void empty() {
    aum.clear();
    portfolios.clear();
    List<String> tables =
        jdbc.queryForList(
            "select table_name from information_schema.tables"
                + " where table_schema = database() and table_type = 'BASE TABLE'",
            String.class);
    tables.stream().filter(t -> !KEPT.contains(t)).forEach(t -> jdbc.update("delete from " + t));
    outbox.take();
  }

  /** Adds AUM items; known facts of the fund stay. */
  final void given(AumFact... facts) {
    aum.addAll(List.of(facts));
    transaction.executeWithoutResult(status -> new FactTables(jdbc).writeAum(aum));
  }

  final void given(PortfolioFact... facts) {
    portfolios.addAll(List.of(facts));
    transaction.executeWithoutResult(status -> new FactTables(jdbc).writePortfolios(portfolios));
  }

  final void given(MarginFact... facts) {
    transaction.executeWithoutResult(status -> new FactTables(jdbc).writeMargin(List.of(facts)));
  }

  /** Sets the watermarks of all three feeds. */
  final void watermark(String instant) {
    for (Feed feed : Feed.values()) {
      watermark(feed, Instant.parse(instant));
    }
  }

  final void watermark(Feed feed, Instant instant) {
    jdbc.update(
        "replace into FEED_WATERMARKS (feed, effective_as_of, run_id, updated_at)"
            + " values (?, ?, 'r', ?)",
        feed.name(),
        UtcTime.of(instant),
        UtcTime.of(instant));
  }

  /** Derives funds at an instant, as a batch of facts does. */
  final void deriveAt(String now, Long... funds) {
    clock.set(Instant.parse(now));
    derive(new TreeSet<>(List.of(funds)));
  }

  final void derive(Collection<Long> funds) {
    transaction.executeWithoutResult(
        status -> {
          heads.lock(funds);
          derive.derive(TouchedFunds.anyhow(funds));
        });
  }

  /** Adds the fund's newest portfolio and derives as a batch that brings it alone does. */
  final void arrivesAt(String now, PortfolioFact fact) {
    clock.set(Instant.parse(now));
    portfolios.add(fact);
    transaction.executeWithoutResult(
        status -> {
          heads.lock(List.of(fact.fundId()));
          FactTables tables = new FactTables(jdbc);
          ArrivedPortfolio arrived = tables.arriving(fact);
          if (arrived.like() == null) {
            tables.writePortfolios(portfolios);
          } else {
            tables.writeUnmarked(portfolios);
          }
          TouchedFunds touched = new TouchedFunds();
          touched.arrived(arrived);
          derive.derive(touched);
        });
  }

  /** Sweeps at an instant. */
  final int sweepAt(String now) {
    clock.set(Instant.parse(now));
    return sweep.sweep();
  }

  /** The fund's whole status, as {@link StatusRow} writes it. */
  final String status(long fund) {
    return jdbc.queryForObject(
        "select * from MARGIN_STATUS where fund_id = ?", StatusRow::text, fund);
  }

  /** The fund's obligations as {@code basis label due status satisfied_at satisfied_by on_time}. */
  final List<String> obligations(long fund) {
    return jdbc.query(
        "select * from SUBMISSION_OBLIGATIONS where fund_id = ? order by basis",
        (row, n) ->
            String.join(
                " ",
                row.getString("basis"),
                row.getString("exposure_label"),
                String.valueOf(UtcTime.read(row, "due_at")),
                row.getString("status"),
                String.valueOf(UtcTime.read(row, "satisfied_at")),
                String.valueOf(row.getString("satisfied_by")),
                String.valueOf(row.getObject("on_time", Boolean.class))),
        fund);
  }
}
