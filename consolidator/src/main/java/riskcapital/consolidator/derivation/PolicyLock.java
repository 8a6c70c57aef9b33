package riskcapital.consolidator.derivation;

import java.sql.SQLException;
import org.springframework.dao.DataAccessException;
import org.springframework.dao.PessimisticLockingFailureException;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Keeps derivations and changes of policy apart. Derivations share the lock until their
 * transactions end; a change holds it alone. So a derivation reads one policy from its first
 * statement to its last, and whoever changes policy sees every fund that was derived by the former
 * one, and can mark it.
 */
@Component
public class PolicyLock {
  private static final String SHARE =
      "select name from POLICY_LOCK where name = 'DERIVATION' for share";
  private static final String EXCLUDE =
      "select name from POLICY_LOCK where name = 'DERIVATION' for update";

  /** MySQL's code for a wait that took too long: the statement failed, the transaction goes on. */
  private static final int WAITED_TOO_LONG = 1205;

  private static final int ATTEMPTS = 30;

  private final JdbcTemplate jdbc;

  PolicyLock(JdbcTemplate jdbc) {
    this.jdbc = jdbc;
  }

  /** For a derivation: no policy changes until the transaction ends. */
  @Transactional(propagation = Propagation.MANDATORY)
  public void share() {
    jdbc.queryForObject(SHARE, String.class);
  }

  /**
   * For a change of policy: no derivation runs until the transaction ends. New derivations queue
   * behind whoever waits here, so it waits for a second at most, lets them pass and tries again.
   *
   * @throws PessimisticLockingFailureException when derivations left no gap for half a minute
   */
  @Transactional(propagation = Propagation.MANDATORY)
  public void exclude() {
    Integer usual = jdbc.queryForObject("select @@session.innodb_lock_wait_timeout", Integer.class);
    jdbc.execute("set session innodb_lock_wait_timeout = 1");
    try {
      acquire();
    } finally {
      jdbc.execute("set session innodb_lock_wait_timeout = " + usual);
    }
  }

  private void acquire() {
    for (int attempt = 1; ; attempt++) {
      try {
        jdbc.queryForObject(EXCLUDE, String.class);
        return;
      } catch (PessimisticLockingFailureException waited) {
        if (attempt == ATTEMPTS || !isTimeout(waited)) {
          throw waited;
        }
      }
    }
  }

  private static boolean isTimeout(DataAccessException failure) {
    return failure.getRootCause() instanceof SQLException refused
        && refused.getErrorCode() == WAITED_TOO_LONG;
  }
}
