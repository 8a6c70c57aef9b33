package riskcapital.consolidator.rules;

import org.springframework.boot.autoconfigure.ImportAutoConfiguration;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.jdbc.autoconfigure.DataSourceAutoConfiguration;
import org.springframework.boot.jdbc.autoconfigure.DataSourceTransactionManagerAutoConfiguration;
import org.springframework.boot.jdbc.autoconfigure.JdbcClientAutoConfiguration;
import org.springframework.boot.jdbc.autoconfigure.JdbcTemplateAutoConfiguration;
import org.springframework.boot.liquibase.autoconfigure.LiquibaseAutoConfiguration;
import org.springframework.boot.transaction.autoconfigure.TransactionAutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.ComponentScan;
import riskcapital.consolidator.policy.PolicySettings;

/** The derivation up to status, on a real database, without Kafka. */
@ImportAutoConfiguration({
  DataSourceAutoConfiguration.class,
  DataSourceTransactionManagerAutoConfiguration.class,
  JdbcTemplateAutoConfiguration.class,
  JdbcClientAutoConfiguration.class,
  TransactionAutoConfiguration.class,
  LiquibaseAutoConfiguration.class
})
@EnableConfigurationProperties(PolicySettings.class)
@ComponentScan({
  "riskcapital.consolidator.bulkload",
  "riskcapital.consolidator.derivation",
  "riskcapital.consolidator.policy",
  "riskcapital.consolidator.judgement",
  "riskcapital.consolidator.exposure",
  "riskcapital.consolidator.deadline",
  "riskcapital.consolidator.rederivation",
  "riskcapital.consolidator.history",
  "riskcapital.consolidator.explanation",
  "riskcapital.consolidator.status"
})
class RulesContext {
  @Bean({"clock", "systemClock"})
  SetClock clock() {
    return new SetClock();
  }

  @Bean
  CollectedOutbox outbox() {
    return new CollectedOutbox();
  }
}
