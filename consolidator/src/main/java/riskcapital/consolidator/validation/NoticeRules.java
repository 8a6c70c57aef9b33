package riskcapital.consolidator.validation;

import java.time.Clock;
import org.springframework.beans.factory.InitializingBean;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
import riskcapital.consolidator.SqlFile;
import riskcapital.consolidator.UtcTime;

/**
 * Notices at the start that items were judged by other rules than this version's, and marks every
 * fund: what did not change since would not be judged by the new ones.
 */
@Component
class NoticeRules implements InitializingBean {
  private static final String MARK_ALL = SqlFile.read("policy/mark-all-funds.sql");

  private final JdbcClient jdbc;
  private final TransactionTemplate transaction;
  private final Clock clock;

  NoticeRules(
      JdbcClient jdbc, TransactionTemplate transaction, @Qualifier("systemClock") Clock clock) {
    this.jdbc = jdbc;
    this.transaction = transaction;
    this.clock = clock;
  }

  @Override
  public void afterPropertiesSet() {
    transaction.executeWithoutResult(
        status -> {
          if (keepFingerprint()) {
            jdbc.sql(MARK_ALL).param("now", UtcTime.at(clock.instant())).update();
          }
        });
  }

  /** Whether it was another one. */
  private boolean keepFingerprint() {
    return jdbc.sql(
                "update JUDGED_RULES set fingerprint = :rules where id = 1 and fingerprint <> :rules")
            .param("rules", RuleQuery.fingerprint())
            .update()
        > 0;
  }
}
