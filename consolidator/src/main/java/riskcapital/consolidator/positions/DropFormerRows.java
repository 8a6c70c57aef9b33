package riskcapital.consolidator.positions;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;
import riskcapital.consolidator.RcmSettings;
import riskcapital.consolidator.SqlFile;
import riskcapital.consolidator.derivation.SweepSlices;
import riskcapital.consolidator.revisions.DatedRevision;
import riskcapital.schemas.Topic;

/**
 * Deletes rows of portfolios that are no longer their fund's newest, once no portfolio has arrived
 * for a while: amid a rush they would cost it as much as its own rows.
 */
@Configuration(proxyBeanMethods = false)
class DropFormerRows {
  private static final Logger LOG = LoggerFactory.getLogger(DropFormerRows.class);
  private static final String SWEEP = "former-rows";
  private static final String DATES = SqlFile.read("positions/find-former-dates.sql");
  private static final String FUNDS = SqlFile.read("positions/find-funds-with-former-rows.sql");
  private static final int FUNDS_AT_ONCE = 1_000;
  private static final int FUNDS_PER_TRANSACTION = 50;
  private static final int ANY_REVISION = 1;

  private final JdbcClient jdbc;
  private final SweepSlices slices;
  private final PositionRows rows;
  private final String topic;
  private @Nullable Long lastApplied;
  private @Nullable Long lastCleared;

  DropFormerRows(JdbcClient jdbc, SweepSlices slices, PositionRows rows, RcmSettings settings) {
    this.jdbc = jdbc;
    this.slices = slices;
    this.rows = rows;
    this.topic = settings.name(Topic.POSITIONS);
  }

  @Bean
  RecurringTask<Void> dropFormerRowsTask(
      @Value("${rcm.former-rows-interval:1m}") Duration interval) {
    return Tasks.recurring("drop-former-rows", FixedDelay.of(interval))
        .execute((instance, context) -> dropIfQuiet());
  }

  /** Deletes them if no portfolio has arrived since the call before; ends when one does. */
  synchronized void dropIfQuiet() {
    Long applied = applied();
    boolean isQuiet = applied.equals(lastApplied);
    lastApplied = applied;
    if (isQuiet && !applied.equals(lastCleared) && drop()) {
      lastCleared = applied;
    }
  }

  /** False when a portfolio arrived meanwhile. */
  private boolean drop() {
    for (LocalDate date : jdbc.sql(DATES).query(LocalDate.class).list()) {
      List<Long> funds = jdbc.sql(FUNDS).param("date", date).query(Long.class).list();
      for (int from = 0; from < funds.size(); from += FUNDS_AT_ONCE) {
        if (!applied().equals(lastApplied)) {
          return false;
        }
        slices.run(
            SWEEP,
            funds.subList(from, Math.min(from + FUNDS_AT_ONCE, funds.size())),
            FUNDS_PER_TRANSACTION,
            part -> rows.delete(rows.ofDates(portfolios(date, part))));
      }
      if (!funds.isEmpty()) {
        LOG.info("deleted the rows of {} former portfolios of {}", funds.size(), date);
      }
    }
    return true;
  }

  private static List<DatedRevision> portfolios(LocalDate date, List<Long> funds) {
    return funds.stream().map(fund -> new DatedRevision(fund, date, ANY_REVISION)).toList();
  }

  /** Chunks dealt with so far. */
  private Long applied() {
    return jdbc.sql(
            "select coalesce(sum(next_offset), 0) from APPLIED_OFFSETS where topic = :topic")
        .param("topic", topic)
        .query(Long.class)
        .single();
  }
}
