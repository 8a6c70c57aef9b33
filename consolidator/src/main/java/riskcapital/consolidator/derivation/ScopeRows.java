package riskcapital.consolidator.derivation;

import java.util.Collection;
import java.util.TreeSet;
import java.util.function.LongConsumer;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** The rows of {@code DERIVATION_SCOPE}, which join statements with the funds of a transaction. */
@Component
public class ScopeRows {

  /**
   * An id that none had before, without the bits that tell servers apart: rows of former scopes
   * stay in the index, marked as deleted, until they are purged. A scope under an id used before
   * would read them all, time and again.
   */
  private static final String NEW_ID = "select uuid_short() & 0x00ffffffffffffff";

  private static final String ADD =
      "insert into DERIVATION_SCOPE (scope_id, fund_id) values (?, ?)";

  /**
   * By the index whatever the table's size: a scan would wait for the rows of other transactions.
   */
  private static final String CLEAR =
      "delete /*+ index(DERIVATION_SCOPE primary) */ from DERIVATION_SCOPE where scope_id = ?";

  private final JdbcTemplate batch;

  ScopeRows(JdbcTemplate batch) {
    this.batch = batch;
  }

  /**
   * Does the work, which is given the scope's id, while the funds are the rows of that scope, if
   * there are any.
   */
  @Transactional(propagation = Propagation.MANDATORY)
  public void with(Collection<Long> fundIds, LongConsumer work) {
    if (fundIds.isEmpty()) {
      return;
    }
    Long id = batch.queryForObject(NEW_ID, Long.class);
    if (id == null) {
      throw new IllegalStateException("MySQL gives no id");
    }
    batch.batchUpdate(
        ADD, new TreeSet<>(fundIds).stream().map(fund -> new Object[] {id, fund}).toList());
    work.accept(id);
    batch.update(CLEAR, id);
  }
}
