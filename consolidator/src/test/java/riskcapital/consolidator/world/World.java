package riskcapital.consolidator.world;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import javax.sql.DataSource;
import liquibase.Liquibase;
import liquibase.database.jvm.JdbcConnection;
import liquibase.exception.LiquibaseException;
import liquibase.resource.ClassLoaderResourceAccessor;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.convert.ApplicationConversionService;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import riskcapital.consolidator.derivation.DeriveFunds;
import riskcapital.consolidator.derivation.FundHeads;
import riskcapital.consolidator.derivation.LikePortfolios;
import riskcapital.consolidator.derivation.TouchedFunds;
import riskcapital.consolidator.exceptions.LatenessSettings;
import riskcapital.consolidator.outbox.Outbox;
import riskcapital.consolidator.policy.PolicySettings;
import riskcapital.consolidator.setup.CreateDatabase;
import riskcapital.consolidator.setup.DatabaseSetup;
import riskcapital.local.test.TestDatabase;
import riskcapital.local.test.TestStack;
import tools.jackson.databind.json.JsonMapper;

/**
 * Some packages of the consolidator on a real database. Facts and status are put by {@link
 * FactRows}, as if the steps before had derived them.
 */
public final class World implements AutoCloseable {
  public final MutableClock clock = new MutableClock(Instant.parse("2026-02-19T15:00:00Z"));
  public final RecordingOutbox outbox = new RecordingOutbox();
  public final FactRows facts;
  public final JdbcClient jdbc;
  private final TestDatabase database;
  private final DatabaseSetup setup;
  private final AnnotationConfigApplicationContext context;
  private final SingleConnectionDataSource source;

  /**
   * A migrated database, and the beans of some packages on it.
   *
   * @param packages below {@code riskcapital.consolidator}
   */
  public World(@Nullable Instant monitoringStart, String... packages) {
    database = TestDatabase.create(TestStack.get(), "world");
    setup = migrate(database);
    source =
        new SingleConnectionDataSource(
            database.jdbcUrl(), DatabaseSetup.WRITER, setup.writerPassword(), true);
    jdbc = JdbcClient.create(source);
    facts = new FactRows(jdbc);
    jdbc.sql(CALENDAR).update();
    context = new AnnotationConfigApplicationContext();
    context.registerBean(DataSource.class, () -> source);
    context.registerBean(JdbcTemplate.class, () -> new JdbcTemplate(source));
    context.registerBean(JdbcClient.class, () -> jdbc);
    context.registerBean(
        TransactionTemplate.class,
        () -> new TransactionTemplate(new DataSourceTransactionManager(source)));
    context.registerBean("clock", Clock.class, () -> clock);
    context.registerAlias("clock", "systemClock");
    context.registerBean(
        PlatformTransactionManager.class, () -> new DataSourceTransactionManager(source));
    context.registerBean(JsonMapper.class, () -> JsonMapper.builder().build());
    context.registerBean(Outbox.class, () -> outbox);
    context.registerBean(MeterRegistry.class, SimpleMeterRegistry::new);
    context.registerBean(PolicySettings.class, () -> policy(monitoringStart));
    context.registerBean(
        LatenessSettings.class, () -> new LatenessSettings(Duration.ofMinutes(15)));
    if (!Set.of(packages).contains("exposure")) {
      context.registerBean(LikePortfolios.class, () -> (portfolios, now, watermark) -> Set.of());
    }
    context.getBeanFactory().setConversionService(ApplicationConversionService.getSharedInstance());
    context.scan("riskcapital.consolidator.bulkload", "riskcapital.consolidator.derivation");
    for (String name : packages) {
      context.scan("riskcapital.consolidator." + name);
    }
    context.refresh();
  }

  /** Carnival and the weekends of January to March 2026 are no business days. */
  private static final String CALENDAR =
      """
      insert into CALENDAR_DAYS (market, calendar_date, is_business_day, rolls_to,
             next_business_day, business_day_number, starts_at, ends_at, cut_off_at,
             due_cut_off_at, floor_cut_off_at)
      with recursive days as (
        select date '2026-01-02' as d
        union all
        select d + interval 1 day from days where d < date '2026-03-31'),
      flagged as (
        select d, weekday(d) < 5 and d not in ('2026-02-16', '2026-02-17') as business from days)
      select 'BR', f.d, f.business,
             (select min(n.d) from flagged n where n.d >= f.d and n.business),
             coalesce((select min(n.d) from flagged n where n.d > f.d and n.business), f.d),
             (select count(*) from flagged n where n.d <= f.d and n.business),
             f.d + interval 3 hour, f.d + interval 27 hour, f.d + interval 21 hour,
             f.d + interval 21 hour, f.d + interval 21 hour
        from flagged f
      """;

  /** Derives the funds in a transaction, as if anything of them had changed. */
  public void derive(Long... funds) {
    derive(TouchedFunds.anyhow(List.of(funds)));
  }

  /** Derives the funds in a transaction, as a batch does. */
  public void derive(TouchedFunds funds) {
    context
        .getBean(TransactionTemplate.class)
        .executeWithoutResult(
            status -> {
              context.getBean(FundHeads.class).lock(funds.all());
              context.getBean(DeriveFunds.class).derive(funds);
            });
  }

  /** A connection as reports have it. */
  public Connection reader() throws SQLException {
    return DriverManager.getConnection(
        database.jdbcUrl(), DatabaseSetup.READER, DatabaseSetup.READER);
  }

  /**
   * Connections as the consolidator has them.
   *
   * @param properties of the driver, joined by ampersands; they go before those of tests
   */
  public DataSource writer(String properties) {
    return new DriverManagerDataSource(
        database.jdbcUrl() + "&" + properties, DatabaseSetup.WRITER, setup.writerPassword());
  }

  /** What only an administrator may do, such as triggers. */
  public void asAdministrator(String sql) {
    administrator().sql(sql).update();
  }

  /** Whom the server also shows the plans of statements that read views. */
  public JdbcClient administrator() {
    return JdbcClient.create(
        new DriverManagerDataSource(
            database.jdbcUrl(), database.adminUser(), database.adminPassword()));
  }

  /** The bean of a type. */
  public <T> T bean(Class<T> type) {
    return context.getBean(type);
  }

  /** Rows of a query, columns joined by a blank, null as a dash. */
  public List<String> rows(String query) {
    return jdbc.sql(query).query((row, number) -> text(row)).list();
  }

  /** Every event of a fund in order, columns as in the query. */
  public List<String> events(long fund) {
    return rows(EVENTS.formatted("e.fund_id = " + fund));
  }

  /** Every event of the exceptions of a type, columns as in the query. */
  public List<String> events(String type) {
    return rows(EVENTS.formatted("e.type = '" + type + "'"));
  }

  private static final String EVENTS =
      """
      select e.type, e.exception_key, concat('#', e.ordinal, '.', v.sequence) as number,
             v.change_kind, v.state_before, v.state_after, v.actor, v.occurred_at, v.due_at,
             v.escalation_level, v.late, v.lateness_business_hours, v.reason
        from MARGIN_EXCEPTION_EVENTS v
        join MARGIN_EXCEPTIONS e on e.exception_id = v.exception_id
       where %s
       order by v.occurred_at, e.type, e.exception_key, e.ordinal, v.sequence
      """;

  /** Type and key of a fund's live exceptions. */
  public List<String> live(long fund) {
    return rows(
        "select type, exception_key from MARGIN_EXCEPTIONS where is_live = true and fund_id = "
            + fund
            + " order by 1, 2");
  }

  /** Rows that the server has read for this world so far: what statements cost, not how long. */
  public long rowsRead() {
    return jdbc
        .sql("show session status like 'Handler_read%'")
        .query((row, n) -> row.getLong(2))
        .list()
        .stream()
        .mapToLong(Long::longValue)
        .sum();
  }

  /** Keys of the live exceptions of a type. */
  public List<String> live(String type) {
    return rows(
        "select exception_key from MARGIN_EXCEPTIONS where is_live = true and type = '"
            + type
            + "' order by 1");
  }

  /**
   * A bean as a new process makes it.
   *
   * @param forgetful what it works with that must be made anew too
   */
  public <T> T restarted(Class<T> type, Class<?>... forgetful) {
    for (Class<?> each : forgetful) {
      for (String name : context.getBeanNamesForType(each)) {
        context.getDefaultListableBeanFactory().destroySingleton(name);
      }
    }
    return context.getAutowireCapableBeanFactory().createBean(type);
  }

  /** What a repeated evaluation must not change. */
  public List<String> written() {
    return rows(
        """
        select 'exceptions', count(*), sum(sequence), max(changed_at) from MARGIN_EXCEPTIONS
        union all
        select 'events', count(*), sum(sequence), max(occurred_at) from MARGIN_EXCEPTION_EVENTS
        """);
  }

  private static String text(ResultSet row) throws SQLException {
    List<String> columns = new ArrayList<>();
    for (int i = 1; i <= row.getMetaData().getColumnCount(); i++) {
      String value = row.getString(i);
      columns.add(value == null ? "-" : value);
    }
    return String.join(" ", columns);
  }

  private static PolicySettings policy(@Nullable Instant monitoringStart) {
    return new PolicySettings(
        ZoneId.of("America/Sao_Paulo"),
        LocalTime.of(18, 0),
        "BR",
        0,
        new java.math.BigDecimal("0.8"),
        3,
        monitoringStart);
  }

  private static DatabaseSetup migrate(TestDatabase database) {
    DatabaseSetup setup =
        DatabaseSetup.local(
            database.addresses().adminJdbcUrl(),
            database.adminUser(),
            database.adminPassword(),
            database.name());
    try {
      new CreateDatabase(setup).run();
      try (Connection owner =
          DriverManager.getConnection(
              database.jdbcUrl(), DatabaseSetup.OWNER, setup.ownerPassword())) {
        new Liquibase(
                "db/changelog/db.changelog-master.yaml",
                new ClassLoaderResourceAccessor(),
                new JdbcConnection(owner))
            .update();
      }
      return setup;
    } catch (SQLException | LiquibaseException e) {
      throw new IllegalStateException(e);
    }
  }

  @Override
  public void close() {
    context.close();
    source.destroy();
    database.close();
  }
}
