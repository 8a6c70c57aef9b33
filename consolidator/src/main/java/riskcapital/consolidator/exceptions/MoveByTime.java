package riskcapital.consolidator.exceptions;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
import riskcapital.consolidator.SqlFile;
import riskcapital.consolidator.UtcTime;
import riskcapital.consolidator.derivation.DeriveFunds;
import riskcapital.consolidator.derivation.FundHeads;
import riskcapital.consolidator.derivation.TouchedFunds;
import riskcapital.consolidator.policy.PolicySettings;

/**
 * Ends waivers and escalates missing submissions. Level-triggered: what an earlier sweep missed is
 * found by the next one, and a second one at the same instant finds nothing.
 */
@Component
class MoveByTime {
  private static final int EXCEPTIONS_PER_TRANSACTION = 500;
  private static final String MOVED_BY_TIME = SqlFile.read("exceptions/moved-by-time.sql");
  private static final String LOCK = SqlFile.read("exceptions/lock-exceptions.sql");

  private final JdbcClient jdbc;
  private final TransactionTemplate transaction;
  private final Clock clock;
  private final PolicySettings policy;
  private final FundHeads fundHeads;
  private final DeriveFunds deriveFunds;
  private final RecordSteps recordSteps;

  MoveByTime(
      JdbcClient jdbc,
      TransactionTemplate transaction,
      Clock clock,
      PolicySettings policy,
      FundHeads fundHeads,
      DeriveFunds deriveFunds,
      RecordSteps recordSteps) {
    this.jdbc = jdbc;
    this.transaction = transaction;
    this.clock = clock;
    this.policy = policy;
    this.fundHeads = fundHeads;
    this.deriveFunds = deriveFunds;
    this.recordSteps = recordSteps;
  }

  private record Candidate(UUID exceptionId, @Nullable Long fundId) {}

  /**
   * Moves what is due, in transactions of at most 500 exceptions. The funds are derived first, so
   * that no waiver of a condition that is gone opens again; conditions that concern no fund were
   * compared just before.
   */
  void move() {
    Instant now = now();
    EscalationBounds bounds = EscalationBounds.read(jdbc, policy.market(), now).orElse(null);
    List<Candidate> due = due(now, bounds);
    for (int from = 0; from < due.size(); from += EXCEPTIONS_PER_TRANSACTION) {
      int to = Math.min(from + EXCEPTIONS_PER_TRANSACTION, due.size());
      List<Candidate> chunk = due.subList(from, to);
      transaction.executeWithoutResult(status -> move(chunk, bounds));
    }
  }

  private void move(Collection<Candidate> candidates, @Nullable EscalationBounds bounds) {
    Set<Long> funds =
        candidates.stream()
            .map(Candidate::fundId)
            .filter(Objects::nonNull)
            .collect(Collectors.toCollection(TreeSet::new));
    fundHeads.lock(funds);
    deriveFunds.derive(TouchedFunds.byTimeOrPeople(funds));
    List<ExceptionCase> exceptions =
        jdbc.sql(LOCK)
            .param("ids", candidates.stream().map(c -> c.exceptionId().toString()).toList())
            .query(ExceptionRows::exceptionCase)
            .list();
    MovesByTime moves = new MovesByTime(now(), bounds);
    recordSteps.record(
        exceptions.stream()
            .flatMap(
                exception ->
                    moves.of(exception).stream()
                        .map(moved -> new ExceptionStep(moved, exception.after(moved))))
            .toList());
  }

  private List<Candidate> due(Instant now, @Nullable EscalationBounds bounds) {
    return jdbc.sql(MOVED_BY_TIME)
        .param("now", UtcTime.of(now))
        .param("second", bounds == null ? null : UtcTime.of(bounds.second()))
        .param("third", bounds == null ? null : UtcTime.of(bounds.third()))
        .query(
            (row, number) ->
                new Candidate(
                    UUID.fromString(row.getString("exception_id")),
                    row.getObject("fund_id", Long.class)))
        .list();
  }

  private Instant now() {
    return clock.instant().truncatedTo(ChronoUnit.MICROS);
  }
}
