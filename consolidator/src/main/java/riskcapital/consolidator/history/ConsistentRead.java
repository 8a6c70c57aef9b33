package riskcapital.consolidator.history;

import java.util.Objects;
import java.util.function.Supplier;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/** Several statements that see the database as it is at the first of them, and change nothing. */
@Component
public class ConsistentRead {
  private final TransactionTemplate transaction;

  ConsistentRead(PlatformTransactionManager manager) {
    transaction = new TransactionTemplate(manager);
    transaction.setReadOnly(true);
    transaction.setIsolationLevel(TransactionDefinition.ISOLATION_REPEATABLE_READ);
  }

  /** Reads; what is read is of one moment. */
  public <T> T read(Supplier<T> reading) {
    return Objects.requireNonNull(transaction.execute(status -> reading.get()));
  }
}
