package riskcapital.consolidator.derivation;

import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.List;
import java.util.TreeSet;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Runs every derivation step for a set of funds, in the caller's transaction. */
@Component
public class DeriveFunds {
  private final JdbcClient jdbc;
  private final JdbcTemplate batch;
  private final Clock clock;
  private final PolicyLock policy;
  private final Watermark watermark;
  private final List<DerivationStep> steps;

  DeriveFunds(
      JdbcClient jdbc,
      JdbcTemplate batch,
      Clock clock,
      PolicyLock policy,
      Watermark watermark,
      List<DerivationStep> steps) {
    this.jdbc = jdbc;
    this.batch = batch;
    this.clock = clock;
    this.policy = policy;
    this.watermark = watermark;
    this.steps = steps;
  }

  /** Derives the funds, whose head rows the caller has locked with {@link FundHeads#lock}. */
  @Transactional(propagation = Propagation.MANDATORY)
  public void derive(Collection<Long> fundIds) {
    if (fundIds.isEmpty()) {
      return;
    }
    policy.share();
    long id = jdbc.sql("select connection_id()").query(Long.class).single();
    batch.batchUpdate(
        "insert into DERIVATION_SCOPE (scope_id, fund_id) values (?, ?)",
        new TreeSet<>(fundIds).stream().map(fund -> new Object[] {id, fund}).toList());
    DerivationScope scope =
        new DerivationScope(id, clock.instant().truncatedTo(ChronoUnit.MICROS), watermark.least());
    steps.forEach(step -> step.derive(scope));
    jdbc.sql("delete from DERIVATION_SCOPE where scope_id = :id").param("id", id).update();
  }
}
