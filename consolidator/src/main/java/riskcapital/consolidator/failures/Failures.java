package riskcapital.consolidator.failures;

import java.sql.SQLException;
import org.apache.kafka.common.KafkaException;
import org.springframework.dao.DataAccessException;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.jdbc.BadSqlGrammarException;
import org.springframework.transaction.TransactionException;

/**
 * Tells the two families apart. Only what points at the record's own content is permanent: a value
 * that its column refuses, a failure of decoding, a defect that its content provokes, such as
 * several rows where a statement takes one. A missing table, a lost privilege or a server that is
 * away would condemn every record alike, so they are waited out.
 */
public final class Failures {
  /** Class of SQL states: more rows or columns than expected. */
  private static final String CARDINALITY = "21";

  private Failures() {}

  /** The failure as a permanent one, or a thrown transient one. */
  public static PermanentFailure permanentOrThrow(RuntimeException failure) {
    if (failure instanceof PermanentFailure permanent) {
      return permanent;
    }
    if (failure instanceof DataIntegrityViolationException) {
      return new PermanentFailure(FailureCode.UNSTORABLE, message(failure), failure);
    }
    if (failure instanceof BadSqlGrammarException
        && failure.getCause() instanceof SQLException refused
        && String.valueOf(refused.getSQLState()).startsWith(CARDINALITY)) {
      return new PermanentFailure(FailureCode.DEFECT, message(failure), failure);
    }
    if (failure instanceof TransientFailure away) {
      throw away;
    }
    if (failure instanceof DataAccessException
        || failure instanceof TransactionException
        || failure instanceof KafkaException
        || failure instanceof org.springframework.kafka.KafkaException) {
      throw new TransientFailure(message(failure), failure);
    }
    return new PermanentFailure(FailureCode.DEFECT, message(failure), failure);
  }

  /** A failure of work that no record's content has a part in. */
  public static TransientFailure asTransient(RuntimeException failure) {
    return failure instanceof TransientFailure away
        ? away
        : new TransientFailure(message(failure), failure);
  }

  private static String message(Throwable failure) {
    Throwable root = failure;
    while (root.getCause() != null) {
      root = root.getCause();
    }
    return root.getClass().getSimpleName() + ": " + root.getMessage();
  }
}
