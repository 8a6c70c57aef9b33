package riskcapital.consolidator.rederivation;

import java.time.Clock;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.InitializingBean;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
import riskcapital.consolidator.JsonRows;
import riskcapital.consolidator.SqlFile;
import riskcapital.consolidator.UtcTime;
import riskcapital.consolidator.derivation.PolicyLock;
import riskcapital.consolidator.policy.EvaluationParameters;

/**
 * Notices that another limit is in force than the one that funds were last judged by, as on the
 * first day of its validity, and marks the funds of its scope. Level-triggered: a missed day heals
 * itself. It first looks before any listener starts, so an empty database has nothing to mark.
 */
@Component
public class NoticeLimits implements InitializingBean {
  private static final String FIND = SqlFile.read("rederivation/limits-in-force.sql");
  private static final String MARK = SqlFile.read("rederivation/mark-scopes.sql");
  private static final String FORGET = SqlFile.read("rederivation/forget-limits.sql");
  private static final String REMEMBER = SqlFile.read("rederivation/remember-limits.sql");

  private final JdbcClient jdbc;
  private final TransactionTemplate transaction;
  private final PolicyLock lock;
  private final EvaluationParameters parameters;
  private final Clock clock;
  private final Clock systemClock;

  NoticeLimits(
      JdbcClient jdbc,
      TransactionTemplate transaction,
      PolicyLock lock,
      EvaluationParameters parameters,
      Clock clock,
      @Qualifier("systemClock") Clock systemClock) {
    this.jdbc = jdbc;
    this.transaction = transaction;
    this.lock = lock;
    this.parameters = parameters;
    this.clock = clock;
    this.systemClock = systemClock;
  }

  @Override
  public void afterPropertiesSet() {
    run();
  }

  /** Looks once; nobody is locked out when there is nothing to notice. */
  public void run() {
    if (!changed().isEmpty()) {
      transaction.executeWithoutResult(status -> mark());
    }
  }

  /** Derivations that go on with yesterday's limit end first, so that none is missed. */
  private void mark() {
    lock.exclude();
    String scopes =
        JsonRows.of(
            changed(), limit -> Arrays.asList(limit.metric(), limit.scope(), limit.validFrom()));
    jdbc.sql(MARK).param("now", UtcTime.of(systemClock.instant())).param("scopes", scopes).update();
    jdbc.sql(FORGET).param("scopes", scopes).update();
    jdbc.sql(REMEMBER).param("scopes", scopes).update();
  }

  private List<Limit> changed() {
    return jdbc.sql(FIND)
        .param("today", parameters.at(clock.instant(), null).get("today"))
        .query(
            (row, n) ->
                new Limit(
                    row.getString("metric"), row.getString("scope"), row.getString("valid_from")))
        .list();
  }

  private record Limit(String metric, String scope, @Nullable String validFrom) {}
}
