package riskcapital.consolidator.flow;

import java.sql.SQLException;
import java.util.LinkedHashMap;
import java.util.Map;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import riskcapital.consolidator.Consolidator;
import riskcapital.consolidator.setup.CreateDatabase;
import riskcapital.consolidator.setup.DatabaseSetup;
import riskcapital.local.StackAddresses;
import riskcapital.local.test.TestDatabase;
import riskcapital.local.test.TestStack;
import riskcapital.schemas.Topic;
import riskcapital.schemas.TopicNames;

/** A database and a topic prefix of a test's own, and consolidators that run on them. */
public final class Installation implements AutoCloseable {
  public static final int PARTITIONS = 3;
  private final StackAddresses stack;
  private final TestDatabase database;
  private final String prefix;
  private final Map<String, String> settings = new LinkedHashMap<>();

  private Installation(StackAddresses stack, TestDatabase database, String prefix) {
    this.stack = stack;
    this.database = database;
    this.prefix = prefix;
  }

  /** A new database and topics. */
  public static Installation create(String name) throws SQLException {
    StackAddresses stack = TestStack.get();
    TestDatabase database = TestDatabase.create(stack, name);
    new CreateDatabase(
            DatabaseSetup.local(
                stack.adminJdbcUrl(), stack.adminUser(), stack.adminPassword(), database.name()))
        .run();
    Installation installation = new Installation(stack, database, TestStack.uniquePrefix(name));
    installation.settings.put("server.port", "0");
    installation.settings.put("spring.jmx.enabled", "false");
    installation.settings.put("rcm.topic-prefix", installation.prefix);
    installation.settings.put("rcm.registry-url", stack.registryUrl());
    installation.settings.put("rcm.partitions", Integer.toString(PARTITIONS));
    installation.settings.put("rcm.retry-max", "500ms");
    installation.settings.put("rcm.former-rows-interval", "1d");
    return installation.reaching(stack);
  }

  /** The same topics and settings with a new, empty database. */
  public Installation withEmptyDatabase(String name) throws SQLException {
    TestDatabase empty = TestDatabase.create(stack, name);
    new CreateDatabase(
            DatabaseSetup.local(
                stack.adminJdbcUrl(), stack.adminUser(), stack.adminPassword(), empty.name()))
        .run();
    Installation other = new Installation(stack, empty, prefix);
    other.settings.putAll(settings);
    return other.reaching(stack);
  }

  /** Consolidators started from now on reach the servers there. */
  public Installation reaching(StackAddresses addresses) {
    settings.put("spring.kafka.bootstrap-servers", addresses.bootstrapServers());
    settings.put("spring.datasource.url", addresses.jdbcUrl(database.name()));
    settings.put("spring.liquibase.url", stack.jdbcUrl(database.name()));
    return this;
  }

  /** Consolidators started from now on have the setting. */
  public Installation with(String setting, String value) {
    settings.put(setting, value);
    return this;
  }

  /** Starts a consolidator. */
  public ConfigurableApplicationContext start() {
    return start(context -> {});
  }

  /** Starts a consolidator whose context is prepared before any bean is made. */
  public ConfigurableApplicationContext start(
      ApplicationContextInitializer<ConfigurableApplicationContext> prepare) {
    return new SpringApplicationBuilder(Consolidator.class)
        .initializers(
            context ->
                context.getBeanFactory().registerSingleton("excludeTests", new ExcludeTests()),
            prepare)
        .run(
            settings.entrySet().stream()
                .map(setting -> "--" + setting.getKey() + "=" + setting.getValue())
                .toArray(String[]::new));
  }

  public StackAddresses stack() {
    return stack;
  }

  public String topic(Topic topic) {
    return topics().of(topic);
  }

  public TopicNames topics() {
    return new TopicNames(prefix);
  }

  /** The administrator's view of the database, whatever way the consolidator takes. */
  public JdbcClient jdbc() {
    return JdbcClient.create(
        new DriverManagerDataSource(
            database.jdbcUrl(), database.adminUser(), database.adminPassword()));
  }

  public TestDatabase database() {
    return database;
  }

  @Override
  public void close() {
    database.close();
  }
}
