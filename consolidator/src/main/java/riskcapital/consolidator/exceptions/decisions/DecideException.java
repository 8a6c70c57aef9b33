package riskcapital.consolidator.exceptions.decisions;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
import riskcapital.consolidator.SqlFile;
import riskcapital.consolidator.derivation.FundHeads;
import riskcapital.consolidator.exceptions.ExceptionCase;
import riskcapital.consolidator.exceptions.ExceptionRows;
import riskcapital.consolidator.exceptions.ExceptionStep;
import riskcapital.consolidator.exceptions.RecordSteps;
import riskcapital.consolidator.exceptions.Transition;
import riskcapital.consolidator.exceptions.decisions.DecisionOutcome.Recorded;
import riskcapital.consolidator.exceptions.decisions.DecisionOutcome.Stale;
import riskcapital.consolidator.exceptions.decisions.DecisionOutcome.Unknown;

/**
 * Takes a person's decision on an exception. The fund's head is locked before the exception, as
 * every transaction that moves exceptions does, so a decision meets no sweep half-way.
 */
@Component
public class DecideException {
  private static final String FUND_OF = SqlFile.read("exceptions/fund-of-exception.sql");
  private static final String LOCK = SqlFile.read("exceptions/lock-exceptions.sql");

  private final JdbcClient jdbc;
  private final TransactionTemplate transaction;
  private final Clock clock;
  private final FundHeads fundHeads;
  private final RecordSteps recordSteps;

  DecideException(
      JdbcClient jdbc,
      TransactionTemplate transaction,
      Clock clock,
      FundHeads fundHeads,
      RecordSteps recordSteps) {
    this.jdbc = jdbc;
    this.transaction = transaction;
    this.clock = clock;
    this.fundHeads = fundHeads;
    this.recordSteps = recordSteps;
  }

  /**
   * Records the decision, in a transaction of its own.
   *
   * @param seen number of the newest event that the person knows
   * @param actor the person; never {@link Transition#SYSTEM}
   */
  public DecisionOutcome decide(UUID exceptionId, int seen, String actor, Decision decision) {
    if (actor.isBlank() || actor.equalsIgnoreCase(Transition.SYSTEM)) {
      throw new IllegalArgumentException("no person is called '" + actor + "'");
    }
    return transaction.execute(
        status ->
            locked(exceptionId)
                .map(exception -> decide(exception, seen, actor, decision))
                .orElseGet(Unknown::new));
  }

  private DecisionOutcome decide(
      ExceptionCase exception, int seen, String actor, Decision decision) {
    if (exception.sequence() != seen) {
      return new Stale(exception.sequence());
    }
    Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
    Ruling ruling = new DecisionRules(exception, actor, now).judge(decision);
    if (ruling instanceof Ruling.Legal legal) {
      ExceptionCase after = exception.after(legal.transition());
      recordSteps.record(List.of(new ExceptionStep(legal.transition(), after)));
      return new Recorded(after);
    }
    return ((Ruling.Illegal) ruling).why();
  }

  private Optional<ExceptionCase> locked(UUID exceptionId) {
    List<Long> funds =
        jdbc.sql(FUND_OF).param("id", exceptionId.toString()).query(Long.class).list();
    fundHeads.lock(funds);
    return jdbc.sql(LOCK)
        .param("ids", List.of(exceptionId.toString()))
        .query(ExceptionRows::exceptionCase)
        .optional();
  }
}
